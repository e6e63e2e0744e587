using System;
using System.Collections.Generic;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>A piece of an answer template.</summary>
internal abstract class TemplatePart
{
    public abstract void Write(object facts, Utf8Buffer output);

    /// <summary>Text that is always the same.</summary>
    internal sealed class Literal(byte[] utf8) : TemplatePart
    {
        public override void Write(object facts, Utf8Buffer output) => output.Write(utf8);
    }

    /// <summary>A value of one property.</summary>
    internal sealed class Slot<T>(Func<object, T> get, Action<T, Utf8Buffer> write) : TemplatePart
    {
        public override void Write(object facts, Utf8Buffer output) => write(get(facts), output);
    }

    /// <summary>An array of which some items are repeated or left out.</summary>
    internal sealed class List(IReadOnlyList<Repeated> items) : TemplatePart
    {
        public override void Write(object facts, Utf8Buffer output)
        {
            output.Write('[');
            var start = output.Length;
            foreach (var item in items)
            {
                foreach (var element in item.Each(facts))
                {
                    if (output.Length > start)
                    {
                        output.Write(',');
                    }

                    WriteAll(item.Parts, element, output);
                }
            }

            output.Write(']');
        }
    }

    /// <summary>Something that is written once for each of the objects that a function returns.</summary>
    internal sealed class Repeated(Func<object, IEnumerable<object>> each, TemplatePart[] parts) : TemplatePart
    {
        public Func<object, IEnumerable<object>> Each => each;

        public TemplatePart[] Parts => parts;

        public override void Write(object facts, Utf8Buffer output)
        {
            foreach (var element in each(facts))
            {
                WriteAll(parts, element, output);
            }
        }
    }

    /// <summary>An object, or null.</summary>
    internal sealed class Optional(Func<object, object?> get, TemplatePart[] parts) : TemplatePart
    {
        public override void Write(object facts, Utf8Buffer output)
        {
            if (get(facts) is { } element)
            {
                WriteAll(parts, element, output);
            }
            else
            {
                output.Write("null");
            }
        }
    }

    private static void WriteAll(TemplatePart[] parts, object facts, Utf8Buffer output)
    {
        foreach (var part in parts)
        {
            part.Write(facts, output);
        }
    }
}
