using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Sources;

/// <summary>What COPY or ADD puts where, its words expanded.</summary>
/// <param name="Transfer">The instruction.</param>
/// <param name="Target">The absolute path that it writes; null where it isn't known.</param>
internal sealed record PlacedFiles(TransferSyntax Transfer, string? Target)
{
    /// <summary>Whether the target is a folder by what is written.</summary>
    public bool IsFolder { get; private init; }

    /// <summary>Whether files come from elsewhere than the context, or some are left out.</summary>
    public bool IsPartly { get; private init; }

    /// <summary>Whether the folders of the sources are kept.</summary>
    public bool KeepsFolders { get; private init; }

    /// <summary>
    /// The sources from the root of the context, null for one that isn't known; for a heredoc the path that it writes.
    /// </summary>
    public ImmutableArray<(string? Source, string? Heredoc)> Sources { get; private init; } =
        ImmutableArray<(string? Source, string? Heredoc)>.Empty;

    /// <summary>Reads an instruction.</summary>
    public static PlacedFiles Of(TransferSyntax transfer, BuildState state, OperatingSystemKind system)
    {
        if (transfer.Destination is not { } destination
            || state.Expand(destination).Value is not { } written
            || ImagePaths.Resolve(state.WorkingDirectory, written, system) is not { } target)
            return new PlacedFiles(transfer, Target: null);
        var isFolder = transfer.Sources.Length > 1
            || written.Length == 0
            || written is "." or ".."
            || written.EndsWith("/", StringComparison.Ordinal)
            || written.EndsWith("/.", StringComparison.Ordinal);
        return new PlacedFiles(transfer, target)
        {
            IsFolder = isFolder,
            IsPartly = transfer.GetFlag("from") is not null || transfer.GetFlag("exclude") is not null,
            KeepsFolders = transfer.GetFlag("parents") is not null,
            Sources = [.. transfer.Sources.Select(source => Read(source, state, target, isFolder))],
        };
    }

    private static (string? Source, string? Heredoc) Read(
        TransferPathSyntax source, BuildState state, string target, bool isFolder)
    {
        if (source.Heredoc is { } heredoc)
            return (null, isFolder ? ImagePaths.Resolve(target, heredoc.Name) : target);
        return state.Expand(source).Value is { } text && RemoteSource.KindOf(text) == RemoteSourceKind.Local
            ? (ImagePaths.Resolve("/", text)!.Substring(1), null)
            : (null, null);
    }
}
