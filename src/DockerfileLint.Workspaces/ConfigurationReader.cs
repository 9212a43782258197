using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using DockerfileLint.Configuration;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.Workspaces;

/// <summary>
/// Reads what <c>.editorconfig</c> and <c>.globalconfig</c> files say of Dockerfiles: those of the Dockerfile's folder
/// and the folders above it, a nearer one over a farther one. It may be used by many threads.
/// </summary>
/// <param name="catalog">The rules that keys may name.</param>
/// <param name="file">One file to read instead of those in the folders; null for those.</param>
public sealed class ConfigurationReader(RuleCatalog catalog, string? file = null)
{
    private static readonly string[] Names = [".globalconfig", ".editorconfig"];
    private readonly ConcurrentDictionary<string, Lazy<ConfigurationFile?>> files = new(StringComparer.Ordinal);
    private readonly ConfigurationResolver resolver = new(catalog);

    /// <summary>Files that hold for all Dockerfiles and that every other one wins over.</summary>
    public ImmutableArray<string> GlobalFiles { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>What is wrong in the files that were read so far, each line once.</summary>
    public ImmutableArray<Diagnostic> Problems => resolver.Problems;

    /// <summary>The texts that <see cref="Problems"/> speak of.</summary>
    public ImmutableArray<SourceText> Texts =>
        files.Values.Where(static one => one.IsValueCreated).Select(static one => one.Value).OfType<ConfigurationFile>()
            .Select(static one => one.Source).ToImmutableArray();

    /// <summary>What is configured for a Dockerfile.</summary>
    /// <param name="dockerfile">The Dockerfile.</param>
    /// <param name="links">Where a configuration file may link to besides its own folder; null for nowhere
    /// else.</param>
    /// <exception cref="InputException">A configuration file can't be read, or links out of its folder.</exception>
    public LintConfiguration Read(string dockerfile, LintRoot? links = null)
    {
        var path = Path.GetFullPath(dockerfile);
        return resolver.Resolve(Layers(path, links));
    }

    private static string Relative(string folder, string path) =>
        path.Substring(Math.Min(folder.TrimEnd(Path.DirectorySeparatorChar).Length + 1, path.Length))
            .Replace('\\', '/');

    /// <summary>The files that hold for a Dockerfile, the farthest first.</summary>
    private List<ConfigurationLayer> Layers(string dockerfile, LintRoot? links)
    {
        var folder = Path.GetDirectoryName(dockerfile)!;
        if (file is not null)
        {
            var named = Load(file) ?? throw new InputException(
                Directory.Exists(file)
                    ? $"{file}: it can't be read: it is a folder"
                    : $"{file}: file not found (--config)");
            return [new ConfigurationLayer(
                named, Relative(Path.GetDirectoryName(Path.GetFullPath(file))!, dockerfile))];
        }

        var found = new List<ConfigurationLayer>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            var isRoot = false;
            for (var i = Names.Length - 1; i >= 0; i--)
            {
                var path = Path.Combine(current, Names[i]);
                if (!File.Exists(path)) continue;
                CheckLink(path, links);
                if (Load(path) is not { } config) continue;
                seen.Add(path);
                found.Insert(0, new ConfigurationLayer(config, Relative(current, dockerfile)));
                isRoot |= config.IsRoot;
            }

            if (isRoot) break;
        }

        found.InsertRange(
            0,
            GlobalFiles.Where(path => !seen.Contains(path)).Select(Load).OfType<ConfigurationFile>()
                .Select(config => new ConfigurationLayer(config, Relative(folder, dockerfile))));
        return found;
    }

    /// <summary>
    /// A link could show what an analysed folder has no access to, in the messages about what is wrong in it.
    /// </summary>
    private static void CheckLink(string path, LintRoot? links)
    {
        if ((File.GetAttributes(path) & FileAttributes.ReparsePoint) == 0) return;
        if (LintRoot.IsBelow(LinkReader.Resolve(path), LinkReader.Resolve(Path.GetDirectoryName(path)!))) return;
        if (links is null) throw new InputException($"{Reported(path)}: it links to a file outside its folder");
        links.Resolve(path, Reported(path));
    }

    private ConfigurationFile? Load(string path) =>
        files.GetOrAdd(path, static one => new Lazy<ConfigurationFile?>(() => Parse(one))).Value;

    private static ConfigurationFile? Parse(string path)
    {
        if (!File.Exists(path)) return null;
        // A user may name a pipe, which is read once; the folders' own files are checked when they are read.
        var isNamedPipe = SourceReader.IsPipe(path)
            && Path.GetFileName(path) is not (".editorconfig" or ".globalconfig");
        return ConfigurationFile.Parse(
            isNamedPipe ? SourceReader.ReadPipe(path) : SourceReader.Read(path, Reported(path)));
    }

    /// <summary>A path below the current folder is reported from there.</summary>
    private static string Reported(string path)
    {
        var current = Directory.GetCurrentDirectory().TrimEnd(Path.DirectorySeparatorChar)
            + Path.DirectorySeparatorChar;
        return (path.StartsWith(current, StringComparison.Ordinal) ? path.Substring(current.Length) : path)
            .Replace('\\', '/');
    }
}
