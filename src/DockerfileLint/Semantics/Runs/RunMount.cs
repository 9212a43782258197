using System;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Runs;

/// <summary>A mount of a RUN with its values expanded.</summary>
internal sealed class RunMount
{
    private RunMount(MountSyntax syntax, RunMountKind kind, string? target, string? source, bool isReadOnly)
    {
        Syntax = syntax;
        Kind = kind;
        Target = target;
        MountSource = source;
        IsReadOnly = isReadOnly;
    }

    /// <summary>The flag.</summary>
    public MountSyntax Syntax { get; }

    /// <summary>The type.</summary>
    public RunMountKind Kind { get; }

    /// <summary>
    /// The absolute path in the container; null where it is not known. For a secret its file, <c>/run/secrets/ID</c>
    /// where no target is given.
    /// </summary>
    public string? Target { get; }

    /// <summary>The source or, for a secret, the id; null where none is given or it is not known.</summary>
    public string? MountSource { get; }

    /// <summary>The stage or image that is mounted from as written; null where it is the build context.</summary>
    public string? From => Syntax.From is { Length: > 0 } from ? from : null;

    /// <summary>Whether nothing can be written into it.</summary>
    public bool IsReadOnly { get; }

    /// <summary>Whether files of the build context are mounted.</summary>
    public bool IsFromContext => Kind == RunMountKind.Bind && From is null;

    internal static ImmutableArray<RunMount> Of(RunSyntax run, BuildState state)
    {
        if (run.Mounts.IsEmpty) return ImmutableArray<RunMount>.Empty;
        var mounts = ImmutableArray.CreateBuilder<RunMount>(run.Mounts.Length);
        foreach (var mount in run.Mounts) mounts.Add(Create(mount, state));
        return mounts.MoveToImmutable();
    }

    private static RunMount Create(MountSyntax mount, BuildState state)
    {
        var kind = Parse(mount, state);
        var system = state.Stage?.OperatingSystem ?? OperatingSystemKind.Linux;
        var source = Value(mount, state, "source") ?? Value(mount, state, "src");
        string? target;
        if (mount.Target is null) target = Default(mount, state, kind, source);
        else
            target = (Value(mount, state, "target")
                ?? Value(mount, state, "dst")
                ?? Value(mount, state, "destination")) is { } given
                ? ImagePaths.Resolve(state.WorkingDirectory, given, system)
                : null;
        return new RunMount(
            mount,
            kind,
            target,
            source ?? (kind == RunMountKind.Secret ? Value(mount, state, "id") : null),
            ReadOnly(mount, kind));
    }

    private static string? Default(
        MountSyntax mount, BuildState state, RunMountKind kind, string? source) => kind switch
    {
        RunMountKind.Secret =>
            mount["env"] is null && (Value(mount, state, "id") ?? source) is { } id
                ? "/run/secrets/" + ImagePaths.Name(id)
                : null,
        RunMountKind.Ssh or RunMountKind.Unknown => null,
        _ => state.WorkingDirectory,
    };

    private static RunMountKind Parse(MountSyntax mount, BuildState state)
    {
        if (mount["type"] is null) return RunMountKind.Bind;
        var type = Value(mount, state, "type");
        if (string.Equals(type, "bind", StringComparison.OrdinalIgnoreCase)) return RunMountKind.Bind;
        if (string.Equals(type, "cache", StringComparison.OrdinalIgnoreCase)) return RunMountKind.Cache;
        if (string.Equals(type, "tmpfs", StringComparison.OrdinalIgnoreCase)) return RunMountKind.Tmpfs;
        if (string.Equals(type, "secret", StringComparison.OrdinalIgnoreCase)) return RunMountKind.Secret;
        return string.Equals(type, "ssh", StringComparison.OrdinalIgnoreCase) ? RunMountKind.Ssh : RunMountKind.Unknown;
    }

    private static bool ReadOnly(MountSyntax mount, RunMountKind kind)
    {
        var writable = mount["rw"] ?? mount["readwrite"];
        if (writable is not null) return string.Equals(writable, "false", StringComparison.OrdinalIgnoreCase);
        var fixedContent = mount["ro"] ?? mount["readonly"];
        if (fixedContent is not null) return !string.Equals(fixedContent, "false", StringComparison.OrdinalIgnoreCase);
        return kind is RunMountKind.Bind or RunMountKind.Secret or RunMountKind.Ssh;
    }

    private static string? Value(MountSyntax mount, BuildState state, string name) =>
        mount[name] is { } text ? state.Expand(text, mount.Flag.Logical).Value : null;
}
