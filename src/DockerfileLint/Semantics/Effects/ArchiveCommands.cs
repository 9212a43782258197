using System;
using System.Collections.Generic;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>Archives and compressed files.</summary>
internal static class ArchiveCommands
{
    private static readonly ShellOptionSyntax TarOptions = new(
        "fCTXbIKNgHVF",
        "--file",
        "--directory",
        "--exclude",
        "--transform",
        "--use-compress-program",
        "--files-from",
        "--exclude-from",
        "--owner", "--group", "--mode");

    private static readonly ShellOptionSyntax UnzipOptions = new("dxP");
    private static readonly ShellOptionSyntax DecompressOptions = new("S");
    private static readonly ShellOptionSyntax CompressOptions = new("ST");
    private static readonly string[] Suffixes = [".gz", ".bz2", ".xz", ".zst", ".lzma", ".Z"];

    public static void Register(Dictionary<string, Action<ShellCommand, EffectSink>> table)
    {
        table["tar"] = table["bsdtar"] = Tar;
        table["unzip"] = Unzip;
        table["7z"] = table["7za"] = table["7zr"] = SevenZip;
        table["gunzip"] = table["bunzip2"] = table["unxz"] = table["unzstd"] = Decompress;
        table["gzip"] = table["bzip2"] = table["xz"] = table["zstd"] = Compress;
        table["dpkg-deb"] = Unpack;
        table["cpio"] = static (_, sink) => sink.AddWrite(sink.Folder);
    }

    /// <summary>Whether a call of tar lists, compares or writes an archive, and unpacks none.</summary>
    public static bool OnlyReads(ShellCommand command)
    {
        if (command.Name is not ("tar" or "bsdtar")) return false;
        var line = new ShellArguments(command, TarOptions);
        var letters = OldStyle(command);
        if (line.Has("-x", "--extract") || line.Has("--get") || letters.Contains('x')) return false;
        return line.Has("-t", "--list") || line.Has("-c", "--create") || line.Has("-r", "--append")
            || line.Has("-d", "--diff") || line.Has("-u", "--update")
            || letters.AsSpan().IndexOfAny("tcrud".AsSpan()) >= 0;
    }

    private static void Tar(ShellCommand command, EffectSink sink)
    {
        var line = new ShellArguments(command, TarOptions);
        var letters = OldStyle(command);
        var extracts = line.Has("-x", "--extract") || line.Has("--get") || letters.Contains('x');
        var creates = line.Has("-c", "--create") || letters.Contains('c');
        if (extracts && !line.Has("-O", "--to-stdout"))
        {
            var folder = sink.Value(line, "-C", "--directory");
            if (folder is null && line.Has("-C", "--directory")) sink.AddWrite(path: null);
            else sink.AddWrite(folder is null ? sink.Folder : sink.Resolve(folder));
        }
        else if (creates)
        {
            var file = sink.Value(line, "-f", "--file")
                ?? (letters.Contains('f') && command.Arguments.Length > 1 ? sink.Text(command.Arguments[1]) : null);
            if (file is not null and not "-") sink.AddWrite(sink.Resolve(file), withContent: false);
        }
    }

    /// <summary>The letters of <c>tar xzf</c>, written without a dash.</summary>
    private static string OldStyle(ShellCommand command) =>
        command.Arguments.Length > 0
            && command.Arguments[0].Value is { Length: > 0 and < 12 } first
            && first[0] != '-'
            && first.AsSpan().IndexOfAny('/', '.') < 0
            ? first
            : "";

    private static void Unzip(ShellCommand command, EffectSink sink)
    {
        var line = new ShellArguments(command, UnzipOptions);
        if (line.Has("-l", "-t") || line.Has("-p", "-Z")) return;
        var folder = sink.Value(line, "-d");
        if (folder is null && line.Has("-d")) sink.AddWrite(path: null);
        else sink.AddWrite(folder is null ? sink.Folder : sink.Resolve(folder));
    }

    private static void SevenZip(ShellCommand command, EffectSink sink)
    {
        if (command.Arguments.Length == 0 || command.Arguments[0].Value is not ("x" or "e")) return;
        foreach (var word in command.Arguments)
        {
            if (word.Value is not { Length: > 2 } text || !text.StartsWith("-o", StringComparison.Ordinal)) continue;
            sink.AddWrite(sink.Resolve(text.Substring(2)));
            return;
        }

        sink.AddWrite(sink.Folder);
    }

    private static void Decompress(ShellCommand command, EffectSink sink)
    {
        var line = new ShellArguments(command, DecompressOptions);
        if (line.Has("-c", "--stdout")) return;
        foreach (var word in line.Operands)
        {
            if (!line.Has("-k", "--keep")) sink.Add(LayerEffectKind.Delete, word, withContent: false);
            if (sink.Path(word, withContent: false) is { Kind: PathPatternKind.Literal } path)
                sink.AddWrite(WithoutSuffix(path.Text), withContent: false);
        }
    }

    private static void Compress(ShellCommand command, EffectSink sink)
    {
        var line = new ShellArguments(command, CompressOptions);
        if (line.Has("-d", "--decompress"))
        {
            Decompress(command, sink);
            return;
        }

        if (line.Has("-c", "--stdout") || line.Has("-t", "-l")) return;
        foreach (var word in line.Operands)
            if (!line.Has("-k", "--keep")) sink.Add(LayerEffectKind.Delete, word, withContent: false);
    }

    private static void Unpack(ShellCommand command, EffectSink sink)
    {
        var line = new ShellArguments(command);
        if (line.Has("-x", "--extract") && line.GetOperand(1) is { } folder) sink.Add(LayerEffectKind.Write, folder);
    }

    private static string WithoutSuffix(string path)
    {
        foreach (var suffix in Suffixes)
            if (path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                return path.Substring(0, path.Length - suffix.Length);
        return path;
    }
}
