using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections;
using XhsPowerShell.TestServer.Accounts;
using XhsPowerShell.TestServer.Control;
using XhsPowerShell.TestServer.Scenarios;

namespace XhsPowerShell.TestServer.Proxy;

/// <summary>
/// A forward proxy, one request a connection. Scenario and ledger are those of the space <c>proxy</c>.
/// </summary>
internal sealed class ProxyConnection(SpaceTable spaces) : ConnectionHandler
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(10);

    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        try
        {
            if (await ProxyRequest.ReadAsync(connection.Transport.Input) is { } request)
            {
                await HandleAsync(connection.Transport, request, spaces["proxy"].State);
            }
        }
        catch (Exception e)
            when (e is IOException or SocketException or OperationCanceledException or UriFormatException)
        {
            // One of the two sides went away, or what came was no request to a proxy: closing is the answer.
        }
    }

    private static async Task HandleAsync(IDuplexPipe client, ProxyRequest request, SpaceState state)
    {
        var scenario = state.Scenario;
        var question = new Question
        {
            Endpoint = request.IsConnect ? "connect" : "http",
            Key = request.Address.Authority + request.Address.AbsolutePath,
            Parameters = [KeyValuePair.Create("host", request.Address.Authority),
                KeyValuePair.Create("path", request.Address.AbsolutePath)],
        };
        var entry = state.Ledger.Arrive(question, scenario.Log);
        var fault = scenario.RuleFor(question, entry.Attempt)?.Fault;
        var welcome = scenario.Proxy is not { } demanded
            || request.Credentials == demanded.User + ":" + demanded.Password;
        int? status = fault is null ? welcome ? 200 : 407 : fault.NoAnswerAtAll ? null : fault.Status ?? 502;
        state.Ledger.Decide(entry, null, status, fault?.Name, billed: false);
        try
        {
            if (fault is not null)
            {
                await FailAsync(client.Output, request, fault, status);
            }
            else if (!welcome)
            {
                await ReplyAsync(
                    client.Output, "407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"test " +
                    "proxy\"\r\n", "credentials needed");
            }
            else
            {
                await ForwardAsync(client, request);
            }
        }
        finally
        {
            state.Ledger.Finish(entry, answered: status is not null, clientGone: false);
        }
    }

    private static async Task FailAsync(PipeWriter client, ProxyRequest request, Fault fault, int? status)
    {
        if (status is not null)
        {
            var quoted = fault.ProxyEcho
                ? $"<p>Cannot reach {request.Target}</p><p>Asked by {request.Credentials}</p>"
                : "<p>Bad gateway</p>";
            await ReplyAsync(client, status + " Proxy error " +
                (fault.ProxyEcho ? request.Target : string.Empty), string.Empty, $"<html><body>{quoted}</body></html>");
        }
    }

    private static async Task ForwardAsync(IDuplexPipe client, ProxyRequest request)
    {
        using var upstream = new TcpClient();
        await upstream.ConnectAsync(request.Address.Host, request.Address.Port).WaitAsync(ConnectLimit);
        var server = upstream.GetStream();
        if (request.IsConnect)
        {
            await client.Output.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray());
        }
        else
        {
            await server.WriteAsync(request.OriginHead());
        }

        // Whichever side ends first ends the connection.
        await Task.WhenAny(client.Input.CopyToAsync(server), server.CopyToAsync(client.Output));
    }

    private static async Task ReplyAsync(PipeWriter client, string statusLine, string headers, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var head = $"HTTP/1.1 {statusLine}\r\n{headers}Content-Type: text/html\r\nContent-Length: " +
            $"{bytes.Length}\r\nConnection: close\r\n\r\n";
        await client.WriteAsync(Encoding.Latin1.GetBytes(head));
        await client.WriteAsync(bytes);
    }
}
