#!/bin/sh
# Counts the C# in src by what it is for: the module of the first version, and what came on top. A file that several of
# them need counts as the module's. '-v' names each file. The tables of docs/architecture.md are the output of this.
cd "$(dirname "$0")/.." || exit 1

git ls-files 'src/*.cs' | xargs wc -l | awk -v list="${1:-}" '
    function roomOf(path, name) {
        # The answers of one run, and the settings in a file, are older than the store.
        if (name ~ /^(ResponseCache|RunResponses|SpillFile|IResponseStore|ConfigStore)\./) return "module"
        if (name ~ /GetXhsPgyBloggerCommand|^UserNote/) return "module"
        if (name ~ /Comment|Threads|NoteReply|Link|NoteId|Search(Xhs)?Note|NoteSearch|FoundNotes|FoundFields/) return "endpoints"
        if (name ~ /^Note(Author|Topics|Video|Endpoint)|GetXhsNoteCommand|Xhs(NoteAge|NoteFormat|NoteSort|NoteCommand)/) return "endpoints"
        if (name ~ /Filters?\.|FilterText|Search(Xhs)?Pgy|PgyBloggerSort|QuoteSearch|QuotePage|Agency|Figures/) {
            return name ~ /SinceLast/ ? "store" : "endpoints"
        }
        if (name ~ /Pgy(Core|Cost|Data|Fans|Note|Param|Fields|Long|Rated|Share|Traffic|Period|Gender|Follower|Industry\.|SearchIn)/) return "endpoints"
        if (name ~ /Endpoint/) return "module"
        if (name ~ /Shar|Lease/ || path ~ /\/Sharing\//) return "shares"
        if (name ~ /Growth|History/ || path ~ /\/History\//) return "history"
        if (path ~ /Store\/|\/Caching\// || name ~ /Store|Kept|Marks|Paid|UsageLog|Call(Limit|Permit|Reserv|Budget)/) return "store"
        if (name ~ /^(Age|Past|Day)(Text|Trans|Compl)/) return "store"
        return "module"
    }
    $2 != "total" {
        name = $2
        sub(".*/", "", name)
        split($2, part, "/")
        room = roomOf($2, name)
        files[room]++
        lines[room] += $1
        cell[part[2] room] += $1
        projects[part[2]] = 1
        if (list) print room, $2
    }
    END {
        count = split("module endpoints store shares history", rooms, " ")
        for (i = 1; i <= count; i++) print rooms[i] ": " files[rooms[i]] " files, " lines[rooms[i]] " lines"
        for (name in projects) {
            row = name
            for (i = 1; i <= count; i++) row = row " | " cell[name rooms[i]] + 0
            print row
        }
    }'
