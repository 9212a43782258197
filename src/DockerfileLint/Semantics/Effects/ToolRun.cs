using System;
using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>A script as a tool sees it that one of its commands calls.</summary>
internal sealed class ToolRun(EffectSink sink) : IToolRun
{
    public string? Variable(string name) => sink.Variable(name);

    public string? Value(ShellArguments arguments, string option, string? other = null) =>
        sink.Value(arguments, option, other);

    public void Leave(Leftover what, ShellArguments arguments)
    {
        var places = Resolve(what, arguments);
        if (places.Length == 1) sink.AddWrite(places[0], withContent: true, what);
        else if (places.Length > 1) sink.AddWriteToAny(places, what);
    }

    public void Clean(Leftover what, ShellArguments arguments) => Clean(Resolve(what, arguments));

    public void Clean(ImmutableArray<string> folders)
    {
        foreach (var folder in folders)
            sink.Add(LayerEffectKind.Delete, PathPattern.Subtree(folder), sink.Command!.Span);
    }

    public void Write(string? path, Leftover what)
    {
        if (path is not null && sink.Resolve(path) is { } known) sink.AddWrite(known, withContent: true, what);
    }

    public void WriteHere(Leftover? what) =>
        sink.Add(
            LayerEffectKind.Write,
            new PathPattern(PathPatternKind.Unknown, sink.Folder ?? ""),
            sink.Command!.Span,
            isSmall: false,
            what);

    public void DeleteUnknown() => sink.Add(LayerEffectKind.Delete, PathPattern.Unknown, sink.Command!.Span);

    public void DoUnknown() => sink.AddUnknown(sink.Command!.Span);

    /// <summary>
    /// The folders as far as they are known; empty where a variable or an option that is not known decides the first
    /// one.
    /// </summary>
    private ImmutableArray<string> Resolve(Leftover what, ShellArguments arguments)
    {
        if (what.Option is { } option && arguments.Has(option))
            return sink.Value(arguments, option) is { } given && sink.Resolve(given) is { } folder
                ? ImmutableArray.Create(folder)
                : ImmutableArray<string>.Empty;
        var found = ImmutableArray.CreateBuilder<string>(what.Places.Length);
        foreach (var place in what.Places)
        {
            if (Resolve(place) is not { } path)
            {
                if (found.Count == 0) return ImmutableArray<string>.Empty;
            }
            else if (!found.Contains(path))
            {
                found.Add(path);
            }
        }

        return found.ToImmutable();
    }

    private string? Resolve(LeftoverPlace place)
    {
        foreach (var setting in place.MovedBy)
        {
            var slash = setting.IndexOf('/');
            var name = slash < 0 ? setting : setting.Substring(0, slash);
            if (!sink.IsSet(name)) continue;
            var folder = sink.Variable(name);
            if (folder is null) return null;
            // An empty value counts as none.
            if (folder.Length > 0) return slash < 0 ? folder : ImagePaths.Resolve(folder, setting.Substring(slash + 1));
        }

        var standard = place.OfRoot is { } ofRoot && sink.State.IsRoot != false ? ofRoot : place.Path;
        if (!standard.StartsWith("~/", StringComparison.Ordinal)) return standard;
        return sink.Home is { } home ? ImagePaths.Resolve(home, standard.Substring(2)) : null;
    }
}
