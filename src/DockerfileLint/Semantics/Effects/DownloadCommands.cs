using System;
using System.Collections.Generic;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>Downloads and clones.</summary>
internal static class DownloadCommands
{
    /// <summary>The options of curl that take a value.</summary>
    public static readonly ShellOptionSyntax CurlOptions = new(
        "oHudXAeFbcCDEKmPQrtTUwxYyz",
        "--output",
        "--output-dir",
        "--header",
        "--user",
        "--data",
        "--request",
        "--user-agent",
        "--referer",
        "--cookie",
        "--retry",
        "--retry-delay",
        "--retry-max-time",
        "--connect-timeout",
        "--max-time",
        "--proto",
        "--proxy",
        "--cacert",
        "--cert",
        "--key",
        "--url",
        "--write-out",
        "--resolve",
        "--form",
        "--range",
        "--config");

    /// <summary>The options of wget that take a value.</summary>
    public static readonly ShellOptionSyntax WgetOptions = new(
        "OPoatTwQUieADRIXBl",
        "--output-document",
        "--directory-prefix",
        "--header",
        "--user-agent",
        "--tries",
        "--timeout",
        "--user",
        "--password",
        "--output-file",
        "--input-file",
        "--progress",
        "--waitretry");

    /// <summary>Which options of git take a value.</summary>
    public static readonly ShellOptionSyntax GitOptions = new(
        "Cbcoju",
        "--branch",
        "--depth",
        "--origin",
        "--reference",
        "--template",
        "--config",
        "--jobs",
        "--filter",
        "--separate-git-dir",
        "--upload-pack",
        "--shallow-since");

    public static void Register(Dictionary<string, Action<ShellCommand, EffectSink>> table)
    {
        table["curl"] = Curl;
        table["wget"] = Wget;
        table["git"] = Git;
    }

    private static void Curl(ShellCommand command, EffectSink sink)
    {
        // On Windows, curl and wget may be PowerShell's aliases of Invoke-WebRequest.
        var line = new ShellArguments(command, CurlOptions);
        var folder = sink.Value(line, "--output-dir") is { } given ? sink.Resolve(given) : sink.Folder;
        if (line.Has("-o", "--output"))
        {
            WriteTo(line, "-o", "--output", folder, sink);
        }
        else if (line.Has("-O", "--remote-name") || line.Has("--remote-name-all"))
        {
            foreach (var url in line.Operands) WriteNamed(folder, url, keepsQuery: false, sink);
        }
    }

    private static void Wget(ShellCommand command, EffectSink sink)
    {
        var line = new ShellArguments(command, WgetOptions);
        if (line.Has("--spider")) return;
        if (line.Has("-O", "--output-document"))
        {
            WriteTo(line, "-O", "--output-document", sink.Folder, sink);
            return;
        }

        var folder = sink.Value(line, "-P", "--directory-prefix");
        foreach (var url in line.Operands)
            WriteNamed(folder is null ? sink.Folder : sink.Resolve(folder), url, keepsQuery: true, sink);
    }

    /// <summary>The download goes to the path that an option names.</summary>
    private static void WriteTo(ShellArguments line, string option, string longOption, string? folder, EffectSink sink)
    {
        var file = sink.Value(line, option, longOption);
        if (file == "-") return;
        var found = line.FindValue(option, longOption, out var start);
        var word = start == 0 ? found : null;
        var known = file is null ? null : folder is null ? sink.Resolve(file) : ImagePaths.Resolve(folder, file);
        var path = known is not null
            ? PathPattern.Literal(known)
            : word is null ? PathPattern.Unknown : sink.Path(word, withContent: false);
        var written = word is null ? file : WrittenNames.Of(word);
        sink.AddDownload(path, Within(folder, written), folder == sink.Folder ? written : null);
    }

    /// <summary>
    /// The download bears the last part of its address as name: with wget, what follows a question mark included.
    /// </summary>
    private static void WriteNamed(string? folder, ShellWord url, bool keepsQuery, EffectSink sink)
    {
        var name = Name(sink.Text(url) ?? "", keepsQuery);
        var written = Name(WrittenNames.Of(url) ?? "", keepsQuery);
        var path = folder is not null && name.Length > 0 && ImagePaths.Resolve(folder, name) is { } known
            ? PathPattern.Literal(known)
            : new PathPattern(PathPatternKind.Unknown, folder ?? "");
        if (written.Length == 0) sink.AddDownload(path, null);
        else sink.AddDownload(path, Within(folder, written), folder == sink.Folder ? written : null);
    }

    private static string? Within(string? folder, string? written) =>
        written is null || folder is null || written.Length > 0 && written[0] is '/' or '$' or '~'
            ? written
            : folder.TrimEnd('/')
                + "/"
                + (written.StartsWith("./", StringComparison.Ordinal) ? written.Substring(2) : written);

    private static string Name(string url, bool keepsQuery)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url.Substring(0, end);
        var scheme = path.IndexOf("://", StringComparison.Ordinal);
        var slash = path.LastIndexOf('/');
        return slash < 0 || slash < scheme + 3 ? "" : path.Substring(slash + 1);
    }

    private static void Git(ShellCommand command, EffectSink sink)
    {
        var line = new ShellArguments(command, GitOptions);
        var operands = line.Operands;
        if (operands.Length < 2 || operands[0].Value != "clone") return;
        var root = sink.Value(line, "-C") is { } folder ? sink.Resolve(folder) : sink.Folder;
        if (operands.Length > 2)
        {
            var path = root is null || root == sink.Folder
                ? sink.Path(operands[2], withContent: true)
                : sink.Text(operands[2]) is { } given
                ? PathPattern.Subtree(ImagePaths.Resolve(root, given)!)
                : PathPattern.Unknown;
            sink.Add(LayerEffectKind.Write, path, command.Span, isSmall: false, Leftover.Clone);
            return;
        }

        var url = sink.Text(operands[1])?.TrimEnd('/');
        if (root is null || url is null) return;
        var name = url.Substring(url.AsSpan().LastIndexOfAny('/', ':') + 1);
        if (name.EndsWith(".git", StringComparison.Ordinal)) name = name.Substring(0, name.Length - 4);
        if (name.Length > 0) sink.AddWrite(ImagePaths.Resolve(root, name), withContent: true, Leftover.Clone);
    }
}
