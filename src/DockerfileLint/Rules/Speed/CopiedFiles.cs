using System;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Speed;

/// <summary>What a COPY or ADD brings, and where to.</summary>
internal static class CopiedFiles
{
    // What is installed writes there, or is set up by what is in it.
    private static readonly ImmutableArray<string> SystemFolders = ImmutableArray.Create(
        "/bin", "/boot", "/etc", "/lib", "/lib64", "/root", "/run", "/sbin", "/tmp", "/usr", "/var");

    private static readonly ImmutableArray<string> OwnFolders = ImmutableArray.Create("/usr/src", "/usr/app");

    /// <summary>The absolute path to which an instruction copies; null where it isn't known.</summary>
    public static string? TargetOf(TransferSyntax transfer, BuildModel model) =>
        transfer.Destination is { } destination
            && model.GetState(transfer) is var state
            && state.Expand(destination).Value is { } written
            ? ImagePaths.Resolve(state.WorkingDirectory, written)
            : null;

    /// <summary>Whether what is copied is in a folder that no package of the system has to do with.</summary>
    public static bool IsApart(TransferSyntax transfer, BuildModel model)
    {
        if (TargetOf(transfer, model) is not { Length: > 1 } target) return false;
        foreach (var folder in OwnFolders)
            if (ImagePaths.IsWithin(target, folder)) return true;
        foreach (var folder in SystemFolders)
            if (ImagePaths.IsWithin(target, folder)) return false;
        return true;
    }

    /// <summary>Whether whole folders of the context are copied, which change with the sources.</summary>
    public static bool HasFolder(TransferSyntax transfer, BuildModel model)
    {
        if (transfer.GetFlag("from") is not null) return false;
        var entries = model.ContextUsage.Available;
        foreach (var source in transfer.Sources)
            if (source.Heredoc is null
                && (source.Text is "." or "./" or "*" or "./*" || IsFolder(source.Text, entries)))
                return true;
        return false;
    }

    private static bool IsFolder(string source, ImmutableArray<ContextEntry>? entries) =>
        !PathGlobs.IsGlob(source)
            && source.IndexOf("://", StringComparison.Ordinal) < 0
            && ContextFiles.IsFile(entries, "/" + source) == false;
}
