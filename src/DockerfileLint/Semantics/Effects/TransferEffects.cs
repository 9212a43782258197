using System;
using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Effects;

/// <summary>What COPY and ADD write: one effect for each source.</summary>
internal static class TransferEffects
{
    public static ImmutableArray<LayerEffect> Of(
        TransferSyntax transfer, BuildState state, Stage stage, ContextUsage usage)
    {
        if (transfer.Destination is not { } destination) return ImmutableArray<LayerEffect>.Empty;
        var target = state.Expand(destination).Value;
        var folder = target is null ? null : ImagePaths.Resolve(state.WorkingDirectory, target, stage.OperatingSystem);
        if (folder is { Length: > Limits.SharedLength }
            && (folder.Length > Limits.PathLength
                || (long)folder.Length * transfer.Sources.Length > Limits.Made(transfer.Span.Length)))
            folder = null;
        var isFolder = transfer.Sources.Length > 1 || target is not null && IsFolder(target);
        var effects = ImmutableArray.CreateBuilder<LayerEffect>(transfer.Sources.Length);
        foreach (var source in transfer.Sources)
        {
            var text = source.Heredoc is null ? state.Expand(source).Value : source.Heredoc.Name;
            effects.Add(new LayerEffect(
                LayerEffectKind.Write, Target(transfer, source, text, folder, isFolder, usage), source.Span)
            {
                IsSmall = source.Heredoc is not null,
                Source = source.Heredoc is null ? text : null,
                IsFromContext = source.Heredoc is null && IsFromContext(transfer, text),
                SourcePath = source.Heredoc is null
                    && text is not null
                    && IsFromContext(transfer, text)
                    && !PathGlobs.IsGlob(text)
                    ? ImagePaths.Resolve("/", text)
                    : null,
                Bytes = source.Heredoc is null && text is not null && IsFromContext(transfer, text)
                    ? ContextBytes.Of(usage, transfer, text)
                    : null,
            });
        }

        return effects.MoveToImmutable();
    }

    private static bool IsFolder(string target) =>
        target.Length == 0
            || target is "." or ".."
            || target[target.Length - 1] is '/' or '\\'
            || target.EndsWith("/.", StringComparison.Ordinal);

    private static bool IsFromContext(TransferSyntax transfer, string? source) =>
        transfer.GetFlag("from") is null && source is not null && RemoteSource.KindOf(source) == RemoteSourceKind.Local;

    /// <summary>
    /// A file goes into the folder under its name; a folder's content goes into it; which of the two a source is, its
    /// name may show.
    /// </summary>
    private static PathPattern Target(
        TransferSyntax transfer,
        TransferPathSyntax source,
        string? text,
        string? folder,
        bool isFolder,
        ContextUsage usage)
    {
        if (folder is null) return PathPattern.Unknown;
        if (text is null || transfer.GetFlag("parents") is not null) return PathPattern.Subtree(folder);
        if (source.Heredoc is not null) return PathPattern.Literal(isFolder ? Join(folder, text) : folder);
        if (RemoteSource.KindOf(text) == RemoteSourceKind.Git) return PathPattern.Subtree(folder);
        if (RemoteSource.KindOf(text) == RemoteSourceKind.Local && PathGlobs.IsGlob(text))
            return isFolder ? GlobTarget(folder, text) : PathPattern.Subtree(folder);
        var name = Name(text);
        var isFile = IsFromContext(transfer, text) ? ContextFiles.IsFile(usage.Entries, text) : null;
        if (isFile is { } known
            ? !known || transfer is AddSyntax && ArchiveNames.IsArchive(name)
            : !LooksLikeFile(transfer, name))
            return PathPattern.Subtree(folder);
        if (isFolder) return PathPattern.Literal(Join(folder, name));
        return NamesFile(folder, name) ? PathPattern.Literal(folder) : PathPattern.Subtree(folder);
    }

    /// <summary>
    /// Without a slash at its end a destination may be a folder that is there already, such as /usr/local/bin; an
    /// extension that stays shows a file.
    /// </summary>
    private static bool NamesFile(string path, string source)
    {
        var name = ImagePaths.Name(path);
        if (name == source) return true;
        var dot = name.LastIndexOf('.');
        return dot > 0 && source.EndsWith(name.Substring(dot), StringComparison.OrdinalIgnoreCase);
    }

    private static PathPattern GlobTarget(string folder, string text)
    {
        var name = text.Substring(text.LastIndexOf('/') + 1);
        return name == "*" || !PathGlobs.IsGlob(name)
            ? PathPattern.Subtree(folder)
            : PathPattern.Glob(Join(folder, name));
    }

    private static string Name(string text)
    {
        var end = text.AsSpan().IndexOfAny('?', '#');
        var path = RemoteSource.KindOf(text) == RemoteSourceKind.Http && end >= 0 ? text.Substring(0, end) : text;
        return path.Substring(path.LastIndexOf('/') + 1);
    }

    /// <summary>A name with an extension is a file, unless ADD unpacks it; a name without one may be either.</summary>
    private static bool LooksLikeFile(TransferSyntax transfer, string name)
    {
        var dot = name.LastIndexOf('.');
        if (dot <= 0 || dot == name.Length - 1) return IsKnownFile(name);
        return transfer is not AddSyntax || !ArchiveNames.IsArchive(name);
    }

    private static bool IsKnownFile(string name) =>
        name is "Makefile" or "Gemfile" or "Pipfile" or "Procfile" or "Rakefile" or "LICENSE" or "README" or ".env"
            or ".npmrc" or ".bashrc" or "go.mod"
            || Maven.Instance.Has(name)
            || Gradle.Instance.Has(name);

    private static string Join(string folder, string name) => folder == "/" ? "/" + name : folder + "/" + name;
}
