using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using DockerfileLint.Text;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Workspaces;

/// <summary>
/// What the repository around a context says of the files in it. Nothing is read before it is asked for.
/// </summary>
/// <param name="context">The context root, an absolute path.</param>
internal sealed class RepositorySurroundings(string context)
{
    // Where repositories keep the scripts that prepare builds.
    private static readonly string[] ScriptFolders =
    [
        ".github/workflows", "scripts", "script", "hack", "ci", ".ci", ".circleci", "tools", "build", "eng", "make",
    ];

    private readonly Lazy<string> repository = new(() => BuildDiscovery.RootOf(context));

    /// <summary>
    /// The .gitignore files of the folders above, each with the path of the context from there, which ends in a slash.
    /// </summary>
    public ImmutableArray<(string Below, SourceText Text)> GitIgnores()
    {
        var found = ImmutableArray.CreateBuilder<(string Below, SourceText Text)>();
        foreach (var (folder, below) in Folders())
            if (Read(Path.Combine(folder, ".gitignore")) is { } text) found.Add((below, text));
        return found.ToImmutable();
    }

    /// <summary>The scripts, pipelines and build files of the folders above, not of those beside the context.</summary>
    public IEnumerable<SourceText> BuildTexts()
    {
        foreach (var (folder, _) in Folders())
        {
            foreach (var text in BuildTexts(folder)) yield return text;
            foreach (var scripts in ScriptFolders)
                foreach (var text in BuildTexts(Path.Combine(folder, scripts))) yield return text;
        }
    }

    private IEnumerable<SourceText> BuildTexts(string folder)
    {
        foreach (var name in FolderReader.Read(folder))
            if (!FolderReader.IsFolder(name)
                && Semantics.Sources.BuildTexts.MayGenerate(name)
                && Read(Path.Combine(folder, name)) is { } text)
                yield return text;
    }

    /// <summary>The folders from the one above the context to the root of the repository.</summary>
    private IEnumerable<(string Folder, string Below)> Folders()
    {
        var below = "";
        for (var folder = context; folder.Length > repository.Value.Length;)
        {
            below = Path.GetFileName(folder) + "/" + below;
            folder = Path.GetDirectoryName(folder)!;
            yield return (folder, below);
        }
    }

    private SourceText? Read(string path)
    {
        try
        {
            if (FileKinds.Of(path) != FileKind.Regular) return null;
            var real = LinkReader.Resolve(path);
            return LintRoot.IsBelow(real, LinkReader.Resolve(repository.Value))
                && BoundedReader.Read(real, ReadLimits.ContextFileBytes) is { } bytes
                    ? SourceText.FromBytes(bytes, path)
                    : null;
        }
        catch (Exception exception)
            when (exception is InputException or IOException or UnauthorizedAccessException or ArgumentException
                or NotSupportedException)
        {
            return null;
        }
    }
}
