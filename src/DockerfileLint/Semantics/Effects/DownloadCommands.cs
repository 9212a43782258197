using System;
using System.Collections.Generic;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>Downloads and clones.</summary>
internal static class DownloadCommands
{
    private static readonly string[] CurlOptions =
    [
        "--output", "--output-dir", "--header", "--user", "--data", "--request", "--user-agent", "--referer", "--cookie", "--retry", "--retry-delay",
        "--retry-max-time", "--connect-timeout", "--max-time", "--proxy", "--cacert", "--cert", "--key", "--url", "--write-out", "--resolve", "--form", "--range", "--config",
    ];

    private static readonly string[] WgetOptions =
    [
        "--output-document", "--directory-prefix", "--header", "--user-agent", "--tries", "--timeout", "--user", "--password", "--output-file", "--input-file", "--progress", "--waitretry",
    ];

    private static readonly string[] GitOptions = ["--branch", "--depth", "--origin", "--reference", "--template", "--config", "--jobs", "--filter", "--separate-git-dir", "--upload-pack", "--shallow-since"];

    public static void Register(Dictionary<string, Action<ShellCommand, EffectSink>> table)
    {
        table["curl"] = Curl;
        table["wget"] = Wget;
        table["git"] = Git;
    }

    private static void Curl(ShellCommand command, EffectSink sink)
    {
        // On Windows, curl and wget may be PowerShell's aliases of Invoke-WebRequest.
        var line = new CommandLine(command, "oHudXAeFbcCDEKmPQrTUwxYyz", CurlOptions);
        var folder = line.Value("--output-dir", sink) is { } given ? sink.Resolve(given) : sink.Folder;
        if (line.Has("-o", "--output"))
        {
            var file = line.Value("-o", sink) ?? line.Value("--output", sink);
            if (file == "-") return;
            sink.AddWrite(file is null ? null : folder is null ? sink.Resolve(file) : ImagePaths.Resolve(folder, file), withContent: false, "download");
        }
        else if (line.Has("-O", "--remote-name") || line.Has("--remote-name-all"))
        {
            foreach (var url in line.Operands) WriteNamed(folder, sink.Text(url), sink);
        }
    }

    private static void Wget(ShellCommand command, EffectSink sink)
    {
        var line = new CommandLine(command, "OPoatTwQUieADRIXBl", WgetOptions);
        if (line.Has("--spider")) return;
        if (line.Has("-O", "--output-document"))
        {
            var file = line.Value("-O", sink) ?? line.Value("--output-document", sink);
            if (file != "-") sink.AddWrite(file is null ? null : sink.Resolve(file), withContent: false, "download");
            return;
        }

        var folder = line.Value("-P", sink) ?? line.Value("--directory-prefix", sink);
        foreach (var url in line.Operands) WriteNamed(folder is null ? sink.Folder : sink.Resolve(folder), sink.Text(url), sink);
    }

    private static void WriteNamed(string? folder, string? url, EffectSink sink)
    {
        var name = url is null ? "" : Name(url);
        if (folder is null || name.Length == 0) sink.Add(LayerEffectKind.Write, new PathPattern(PathPatternKind.Unknown, folder ?? ""), sink.Command!.Span, isSmall: false, "download");
        else sink.AddWrite(ImagePaths.Resolve(folder, name), withContent: false, "download");
    }

    private static string Name(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url.Substring(0, end);
        var scheme = path.IndexOf("://", StringComparison.Ordinal);
        var slash = path.LastIndexOf('/');
        return slash < 0 || slash < scheme + 3 ? "" : path.Substring(slash + 1);
    }

    private static void Git(ShellCommand command, EffectSink sink)
    {
        var line = new CommandLine(command, "Cbcoju", GitOptions);
        if (line.Operands.Count < 2 || line.Operands[0].Value != "clone") return;
        var root = line.Value("-C", sink) is { } folder ? sink.Resolve(folder) : sink.Folder;
        if (line.Operands.Count > 2)
        {
            var path = root is null || root == sink.Folder ? sink.Path(line.Operands[2], withContent: true) : sink.Text(line.Operands[2]) is { } given ? PathPattern.Subtree(ImagePaths.Resolve(root, given)!) : PathPattern.Unknown;
            sink.Add(LayerEffectKind.Write, path, command.Span, isSmall: false, "clone");
            return;
        }

        var url = sink.Text(line.Operands[1])?.TrimEnd('/');
        if (root is null || url is null) return;
        var name = url.Substring(url.AsSpan().LastIndexOfAny('/', ':') + 1);
        if (name.EndsWith(".git", StringComparison.Ordinal)) name = name.Substring(0, name.Length - 4);
        if (name.Length > 0) sink.AddWrite(ImagePaths.Resolve(root, name), withContent: true, "clone");
    }
}
