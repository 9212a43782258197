using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Layers;

/// <summary>
/// Follows what each layer writes until a later one hides it. What is hidden once is not hidden again: a change of
/// owner makes the later layer its new home, a deletion ends it.
/// </summary>
internal sealed class LayerOverlaps
{
    // What a build makes, and what is deleted before one.
    private static readonly HashSet<string> BuildFolders = new(System.StringComparer.Ordinal)
    {
        "_build", "bin", "build", "cmake-build-debug", "cmake-build-release", "dist", "obj", "out", "target",
    };

    // Folders that the base image fills too: what is done to a part of them says little about what was put there.
    private static readonly HashSet<string> Shared = new(System.StringComparer.Ordinal)
    {
        "/", "/bin", "/etc", "/home", "/lib", "/lib64", "/opt", "/root", "/run", "/sbin", "/srv", "/tmp", "/usr",
        "/usr/bin", "/usr/lib", "/usr/local", "/usr/local/bin",
        "/usr/local/lib", "/usr/local/sbin", "/usr/local/share", "/usr/sbin", "/usr/share", "/usr/src", "/var",
        "/var/cache", "/var/lib", "/var/log", "/var/tmp", "/var/www",
    };

    private readonly List<Written> alive = [];
    private RunModel? lastRun;
    private int? firstBusy;
    private int lastBusy = -1;
    private long applied;

    // Small files and folders that scripts write: what is done to one of them later is not done to a copied one.
    private HashSet<string>? small;
    private ImmutableArray<LayerOverlap>.Builder? overlaps;

    private LayerOverlaps()
    {
    }

    public static ImmutableArray<LayerOverlap> Find(ImmutableArray<Layer> layers)
    {
        if (layers.IsEmpty) return ImmutableArray<LayerOverlap>.Empty;
        var finder = new LayerOverlaps();
        foreach (var layer in layers)
        {
            foreach (var effect in layer.Effects) finder.Apply(layer, effect);
            if (layer.Run is { } run && finder.BusyBefore(run, command: null)) finder.lastBusy = layer.Index;
        }

        return finder.overlaps?.ToImmutable() ?? ImmutableArray<LayerOverlap>.Empty;
    }

    private static OverlapCause? CauseOf(LayerEffectKind kind) => kind switch
    {
        LayerEffectKind.Delete => OverlapCause.Deleted,
        LayerEffectKind.Move => OverlapCause.Moved,
        LayerEffectKind.ChangeOwner => OverlapCause.OwnerChanged,
        LayerEffectKind.ChangeMode => OverlapCause.ModeChanged,
        LayerEffectKind.Touch => OverlapCause.Touched,
        LayerEffectKind.Write => OverlapCause.Overwritten,
        _ => null,
    };

    /// <summary>
    /// Whether a RUN starts something, before one of its commands, that may write anywhere: a build, or a program that
    /// is not known.
    /// </summary>
    private bool BusyBefore(RunModel run, ShellCommand? command)
    {
        if (lastRun != run)
        {
            lastRun = run;
            firstBusy = FirstBusy(run);
        }

        return firstBusy is { } start && (command is null || start < command.Range.Start);
    }

    /// <summary>Where the first such command of a RUN is; null where there is none.</summary>
    private static int? FirstBusy(RunModel run)
    {
        var latest = 0;
        foreach (var command in run.Commands)
        {
            latest = System.Math.Max(latest, command.Range.Start);
            if (command.Name is { } name && !Effects.CommandTable.IsExact(name)) return latest;
        }

        return null;
    }

    private static bool IsShared(string folder) => Shared.Contains(folder);

    private void Apply(Layer layer, LayerEffect effect)
    {
        applied++;
        layer.Stage.Model.ThrowIfCancelled();
        if (effect.Path.IsKnown && CauseOf(effect.Kind) is { } cause)
        {
            for (var i = alive.Count - 1; i >= 0; i--) Hide(i, layer, effect, cause);
        }

        if (effect.Kind != LayerEffectKind.Write || !effect.Path.IsKnown) return;
        if (effect.IsSmall)
        {
            (small ??= new HashSet<string>(System.StringComparer.Ordinal)).Add(effect.Path.Text);
            return;
        }

        if (alive.Count >= Limits.WrittenAlive) alive.RemoveAt(0);
        alive.Add(new Written(layer, effect));
    }

    private void Hide(int index, Layer layer, LayerEffect effect, OverlapCause cause)
    {
        var written = alive[index];
        var isFolderAlone = IsFolderAlone(written.Effect, effect);
        var whole = !isFolderAlone && effect.Path.Covers(written.Effect.Path);
        if (cause == OverlapCause.Overwritten
            ? !Overwrites(written.Effect, effect)
            : !whole && !written.Effect.Path.Covers(effect.Path))
            return;
        if (written.Layer != layer
            && (overlaps is null || overlaps.Count < Limits.WrittenAlive + applied * Limits.OverlapsEach))
        {
            (overlaps ??= ImmutableArray.CreateBuilder<LayerOverlap>()).Add(new LayerOverlap(
                written.Layer, written.Effect, layer, effect, cause)
            {
                IsWhole = whole,
                Bytes = whole ? written.Effect.Bytes : PartialBytes(written, effect),
                IsUncertain = written.Effect.IsConditional
                    || effect.IsConditional
                    || isFolderAlone
                    || !whole && (IsShared(written.Effect.Path.Text)
                        || MayBeMissing(written.Effect, effect)
                        || MayBeAnothers(index, layer, effect)),
            });
        }

        if (!whole || effect.IsConditional) return;
        // What is deleted, moved or written again has no bytes left to hide; what is re-owned lives on in the later
        // layer.
        if (cause is OverlapCause.Deleted or OverlapCause.Moved or OverlapCause.Overwritten) alive.RemoveAt(index);
        else alive[index] = written with { Layer = layer };
    }

    /// <summary>
    /// Whether a change that does not go into folders names what may be one: the files in it then stay as they are.
    /// </summary>
    private static bool IsFolderAlone(LayerEffect written, LayerEffect change)
    {
        if (change.Kind is not (LayerEffectKind.ChangeOwner or LayerEffectKind.ChangeMode or LayerEffectKind.Touch))
            return false;
        if (change.Path.Kind == PathPatternKind.Glob && change.IsShallow && change.Path.Covers(written.Path.Text))
            return written.Path.Kind == PathPatternKind.Subtree || Depth(written.Path.Text) > Depth(change.Path.Text);
        return change.Path.Kind == PathPatternKind.Literal
            && written.Path.Kind == PathPatternKind.Subtree
            && change.Path.Text == written.Path.Text;
    }

    /// <summary>
    /// Whether what is changed may not be in the folder, such as an archive: touch makes a file, and the folder of a
    /// build is deleted to be sure.
    /// </summary>
    private static bool MayBeMissing(LayerEffect written, LayerEffect change) =>
        written.Command is not null
            && (change.Kind == LayerEffectKind.Touch
                || change.Kind == LayerEffectKind.Delete
                    && BuildFolders.Contains(change.Path.Text.Substring(change.Path.Text.LastIndexOf('/') + 1)));

    private static int Depth(string path)
    {
        var depth = 0;
        foreach (var character in path)
            if (character == '/') depth++;
        return depth;
    }

    /// <summary>
    /// Whether a part of what is written may come from something else that ran in between, such as what a build puts
    /// into the folder of its sources.
    /// </summary>
    private bool MayBeAnothers(int index, Layer layer, LayerEffect effect)
    {
        var written = alive[index];
        if (written.Effect.Path.Kind != PathPatternKind.Subtree) return false;
        if (small?.Contains(effect.Path.Text) == true) return true;
        if (written.Layer.Index < lastBusy || layer.Run is { } run && BusyBefore(run, effect.Command)) return true;
        for (var i = index + 1; i < alive.Count; i++)
            if (alive[i].Effect.Path.Covers(effect.Path)) return true;
        return false;
    }

    /// <summary>
    /// One file written twice, or a file of the context and later the folder of the context that holds it. Two commands
    /// that write into the same folder say nothing of that kind.
    /// </summary>
    private static bool Overwrites(LayerEffect earlier, LayerEffect later)
    {
        if (earlier.IsSmall || later.Leftover == Leftover.PackageDatabase) return false;
        if (earlier.Path.Kind == PathPatternKind.Literal && later.Path.Kind == PathPatternKind.Literal)
            return earlier.Path.Text == later.Path.Text;
        if (!earlier.IsFromContext || !later.IsFromContext) return false;
        return later.Path.Covers(earlier.Path) && ContextSources.Contains(earlier, later);
    }

    /// <summary>
    /// The bytes of a part of what COPY wrote are not counted: which files those are, the folder alone does not say.
    /// </summary>
    private static long? PartialBytes(Written written, LayerEffect effect) =>
        written.Effect.Path.Kind == effect.Path.Kind && written.Effect.Path.Text == effect.Path.Text
            ? written.Effect.Bytes
            : null;

    private readonly record struct Written(Layer Layer, LayerEffect Effect);
}
