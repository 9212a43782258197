using System;
using DockerfileLint.Context;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Correctness;

/// <summary>Tells what ADD makes of its sources: by their content where that is known, else by their names.</summary>
internal static class AddedSources
{
    public static AddedSource Of(TransferPathSyntax source, AddSyntax instruction, BuildModel model)
    {
        if (source.Heredoc is not null) return AddedSource.Copied;
        var expansion = model.GetState(instruction).Expand(source);
        if (expansion.Value is not { Length: > 0 } path || RemoteSource.IsRemotePrefix(path)) return AddedSource.Other;
        var byName = ByName(path);
        if (byName == AddedSource.Other) return byName;
        if (ContextUsage.HasDefault(expansion)) return WithDefault(source.Text);
        // What comes after ONBUILD takes its files from another context.
        return instruction.Onbuild is null && ByContent(path, model.Context) is { } found ? found : byName;
    }

    /// <summary>Whether a build argument may make something else of a source than its default does.</summary>
    private static AddedSource WithDefault(string source) =>
        source.AsSpan(0, Math.Max(source.IndexOf('$'), 0)).Trim('"').IsEmpty
            || !PlainNames.IsPlain(ImagePaths.Name(source))
            ? AddedSource.Unsure
            : AddedSource.Copied;

    private static AddedSource ByName(string path)
    {
        if (path[path.Length - 1] == '/' && !PathGlobs.IsGlob(path)) return AddedSource.Copied;
        var name = ImagePaths.Name(path.TrimEnd('/'));
        if (name is "" or "." or ".." || PlainNames.IsPlain(name)) return AddedSource.Copied;
        if (ArchiveNames.IsPacked(name)) return AddedSource.Other;
        // Of a pattern, an archive may be among the files.
        var dot = name.LastIndexOf('.');
        return PathGlobs.IsGlob(name) && (dot < 0 || dot == name.Length - 1 || PathGlobs.IsGlob(name.Substring(dot)))
            ? AddedSource.Other
            : AddedSource.Unsure;
    }

    /// <summary>By the files of the context; null where they are not known.</summary>
    private static AddedSource? ByContent(string source, IBuildContext context)
    {
        if (PathGlobs.IsGlob(source)) return ByMatches(source, context);
        switch (ContextFiles.IsFile(context.Entries, source))
        {
            case false:
                return AddedSource.Copied;
            case true:
                return ByContent(context, ImagePaths.Resolve("/", source)!.Substring(1));
            default:
                return null;
        }
    }

    private static AddedSource? ByMatches(string source, IBuildContext context)
    {
        if (context.Entries is not { } entries) return null;
        var glob = new SourceGlob(ImagePaths.Resolve("/", source)!.Substring(1), isAcrossFolders: false);
        if (!glob.IsValid) return null;
        var start = glob.Folder.Length == 0 ? "" : glob.Folder + "/";
        var first = ContextFiles.FirstFrom(entries, start);
        AddedSource? result = null;
        var read = 0;
        for (var i = first; i < entries.Length && entries[i].Path.StartsWith(start, StringComparison.Ordinal); i++)
        {
            if (i - first == Limits.AddedMatches) return null;
            // Of a folder that matches, nothing is unpacked.
            if (glob.Match(entries[i].Path) is not { } match) continue;
            if (match == entries[i].Path)
            {
                if (++read > Limits.AddedFiles || ByContent(context, match) is not { } found) return null;
                if (found == AddedSource.Other) return found;
            }

            result = AddedSource.Copied;
        }

        return result;
    }

    private static AddedSource? ByContent(IBuildContext context, string path) =>
        context.Read(path) is not { } text
            ? null
            : ArchiveContent.MayBeArchive(text) ? AddedSource.Other : AddedSource.Copied;
}
