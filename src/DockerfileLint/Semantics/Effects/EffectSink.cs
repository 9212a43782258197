using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Effects;

/// <summary>
/// Collects the effects of a script and knows how far the script is: its folder, its variables, its conditions.
/// </summary>
internal sealed class EffectSink
{
    private readonly RunModel run;
    private readonly ImmutableArray<LayerEffect>.Builder effects = ImmutableArray.CreateBuilder<LayerEffect>();
    private VariableScope scope;
    private long left;

    public EffectSink(RunModel run, RunTable runs)
    {
        this.run = run;
        System = run.Stage?.OperatingSystem ?? OperatingSystemKind.Linux;
        left = Limits.Made(run.Script.Text.Length);
        Folder = run.State.WorkingDirectory;
        scope = run.State.Scope with { IsComplete = false, IsShell = true };
        Home = HomeOf(run.State, runs);
    }

    /// <summary>The working directory of the script at this place; null where it is not known.</summary>
    public string? Folder { get; set => field = value is not null && value.Length > LongestPath ? null : value; }

    /// <summary>The home folder of the user; null where it is not known.</summary>
    public string? Home { get; }

    /// <summary>The system that the script runs on.</summary>
    public OperatingSystemKind System { get; }

    /// <summary>How many effects there are.</summary>
    public int Count => effects.Count;

    /// <summary>Whether what comes may not happen.</summary>
    public bool IsConditional { get; set; }

    /// <summary>The command that is looked at.</summary>
    public ShellCommand? Command { get; set; }

    /// <summary>Once the script has made of its text what it may, only short values and folders are followed.</summary>
    private int LongestPath => scope.IsSpent ? Limits.SharedLength : Limits.PathLength;

    /// <summary>The script as the tools see it.</summary>
    public IToolRun Tools => field ??= new ToolRun(this);

    /// <summary>What the RUN finds.</summary>
    public BuildState State => run.State;

    public ImmutableArray<LayerEffect> ToImmutable() => effects.ToImmutable();

    /// <summary>The value of a variable at this place; null where it is unset or not known.</summary>
    public string? Variable(string name)
    {
        if (Command is { } command)
        {
            foreach (var assignment in command.Assignments)
                if (assignment.Name == name) return Text(assignment.Value);
        }

        return scope.Find(name)?.Value;
    }

    /// <summary>Whether a variable is set at this place, whatever its value.</summary>
    public bool IsSet(string name)
    {
        if (Command is { } command)
        {
            foreach (var assignment in command.Assignments)
                if (assignment.Name == name) return true;
        }

        return scope.Find(name) is not null;
    }

    /// <summary>
    /// The value of an option with the variables that are known; null where it is missing or not known.
    /// </summary>
    public string? Value(ShellArguments arguments, string option, string? other = null) =>
        arguments.FindValue(option, other, out var start) is { } word && Text(word) is { } text && start <= text.Length
            ? text.Substring(start)
            : null;

    /// <summary>Sets a variable of the script; one that only a branch sets is not known after it.</summary>
    public void Assign(string name, string? value)
    {
        var assigned = scope.Assigned ?? new Dictionary<string, VariableDefinition>(StringComparer.Ordinal);
        var text = (IsConditional ? null : value) ?? ExpansionMarkers.UnknownText;
        assigned[name] = new VariableDefinition(name, VariableOrigin.Environment, text, previous: null);
        scope = scope with { Assigned = assigned };
        if (value is not null) Take(value.Length);
    }

    /// <summary>What a word means with the variables that are known; null where a part is not.</summary>
    public string? Text(ShellWord word) =>
        word.Value ?? (Expand(word) is { } text && !ExpansionMarkers.HasAny(text) ? text : null);

    /// <summary>The absolute path of a text; null where the folder is not known.</summary>
    public string? Resolve(string text) =>
        text.Length <= Limits.PathLength
            && ImagePaths.Resolve(Folder, text, System) is { Length: <= Limits.PathLength } path
            ? path
            : null;

    /// <summary>The paths that a word means.</summary>
    public PathPattern Path(ShellWord word, bool withContent)
    {
        var text = word.Value ?? Expand(word);
        if (text is null) return word.IsForeign ? UnknownWithin(word.Prefix.Replace('\\', '/')) : PathPattern.Unknown;
        if (text.Length > 0 && text[0] == '~' && !word.IsQuoted)
        {
            if (Home is null || text.Length > 1 && text[1] != '/') return PathPattern.Unknown;
            text = Home + text.Substring(1);
        }

        var marker = ExpansionMarkers.FirstMarker(text);
        if (marker >= 0) return UnknownWithin(text.Substring(0, marker));
        return Resolve(text) is { } path
            ? Pattern(path, word.IsGlob && PathGlobs.IsGlob(path), withContent)
            : PathPattern.Unknown;
    }

    public void Add(LayerEffectKind kind, ShellWord word, bool withContent = true, bool isSmall = false) =>
        Add(kind, Path(word, withContent), word.Span, isSmall);

    public void AddWrite(string? path, bool withContent = true, Leftover? what = null, bool isSmall = false)
    {
        var pattern = path is null
            ? PathPattern.Unknown
            : Pattern(SharedTexts.Of(path.AsSpan()), isGlob: false, withContent);
        Add(LayerEffectKind.Write, pattern, Command!.Span, isSmall, what);
    }

    /// <summary>A file is downloaded, to a path that is known, or to one that holds variables.</summary>
    /// <param name="path">The path as far as it is known.</param>
    /// <param name="written">
    /// The path as it is written, with its variables; null where something else decides it.
    /// </param>
    /// <param name="name">The same within the folder, where it is relative to that; null elsewhere.</param>
    public void AddDownload(PathPattern path, string? written, string? name = null)
    {
        if (path.Text.Length > 0 && (run.IsMounted(path.Text) || IsDevice(path.Text))) return;
        path = Bounded(path);
        effects.Add(new LayerEffect(
            LayerEffectKind.Write,
            path,
            Command!.Span)
            {
                Command = Command,
                IsConditional = IsConditional,
                Leftover = Leftover.Download,
                Written = written,
                RelativeName = name is ['/' or '$' or '~' or '-', ..] ? null : name
            });
    }

    /// <summary>
    /// A folder is written that is in one of several places, by the version of the program; a mount at one of them is
    /// taken for the right one.
    /// </summary>
    public void AddWriteToAny(ImmutableArray<string> places, Leftover what)
    {
        foreach (var place in places)
            if (run.IsMounted(place)) return;
        var effect = new LayerEffect(LayerEffectKind.Write, Bounded(PathPattern.Subtree(places[0])), Command!.Span);
        effects.Add(
            effect with
            {
                Command = Command,
                IsConditional = IsConditional,
                Leftover = what,
                OtherPlaces = places.RemoveAt(0)
            });
    }

    /// <summary>
    /// The owner or mode of files is changed: without recursion, of <c>folder/*</c> what is in the folder itself.
    /// </summary>
    public void AddChange(LayerEffectKind kind, ShellWord word, bool isRecursive)
    {
        var path = Path(word, isRecursive);
        if (path.Text.Length > 0 && (run.IsMounted(path.Text) || IsDevice(path.Text))) return;
        if (!isRecursive && path.Kind == PathPatternKind.Subtree) path = PathPattern.Glob(path.Text + "/*");
        effects.Add(new LayerEffect(
            kind,
            Bounded(path),
            word.Span) { Command = Command, IsConditional = IsConditional, IsShallow = !isRecursive });
    }

    public void AddUnknown(TextSpan span) => Add(LayerEffectKind.Unknown, PathPattern.Unknown, span);

    public void Add(LayerEffectKind kind, PathPattern path, TextSpan span, bool isSmall = false, Leftover? what = null)
    {
        if (path.Text.Length > 0 && (run.IsMounted(path.Text) || IsDevice(path.Text))) return;
        effects.Add(new LayerEffect(
            kind,
            Bounded(path),
            span) { Command = Command, IsConditional = IsConditional, IsSmall = isSmall, Leftover = what });
    }

    /// <summary>
    /// All that <c>folder/*</c> means is the folder's content; a link to what begins with a dot is not worth a pattern
    /// of its own.
    /// </summary>
    private static PathPattern Pattern(string path, bool isGlob, bool withContent)
    {
        if (isGlob
            && path.EndsWith("/*", StringComparison.Ordinal)
            && !PathGlobs.IsGlob(path.Substring(0, path.Length - 2))
            && path.Length > 2)
            return PathPattern.Subtree(path.Substring(0, path.Length - 2));
        if (isGlob) return PathPattern.Glob(path);
        return withContent ? PathPattern.Subtree(path) : PathPattern.Literal(path);
    }

    private static bool IsDevice(string path) =>
        ImagePaths.IsWithin(path, "/dev") || ImagePaths.IsWithin(path, "/proc") || ImagePaths.IsWithin(path, "/sys");

    private static string? HomeOf(BuildState state, RunTable runs)
    {
        if (state.GetValue("HOME") is { } set)
            return set.Length > (state.Scope.IsSpent ? Limits.SharedLength : Limits.PathLength) ? null : set;
        // Without a USER nearly every image runs as root; a base image that does not says so in its own configuration.
        if (state.UserInstruction is null || state.IsRoot == true) return "/root";
        return state.Stage is null ? null : runs.Homes.Find(state);
    }

    /// <summary>
    /// A path of which there is room; one that is too long, or for which nothing is left, is not known.
    /// </summary>
    private PathPattern Bounded(PathPattern path)
    {
        Take(path.Text.Length);
        return path.Text.Length > LongestPath ? PathPattern.Unknown : path;
    }

    /// <summary>Short texts cost nothing: they are in proportion to the text of the script.</summary>
    private void Take(int length)
    {
        if (length <= Limits.SharedLength || scope.IsSpent) return;
        left -= length;
        if (left >= 0) return;
        scope = scope with { IsSpent = true };
        if (Folder is { Length: > Limits.SharedLength }) Folder = null;
    }

    /// <summary>A variable of the environment; Windows takes its name in any case.</summary>
    private string? Environment(string name)
    {
        var found = scope.Find("env:" + name.ToLowerInvariant())
            ?? scope.Find(name)
            ?? scope.Find(name.ToUpperInvariant());
        return found?.Value is { } value && !ExpansionMarkers.HasAny(value) ? value : null;
    }

    private string? Local(string name) =>
        scope.Assigned?.TryGetValue(name, out var found) == true
            && found.Value is { } value
            && !ExpansionMarkers.HasAny(value) ? value : null;

    private PathPattern UnknownWithin(string prefix)
    {
        var slash = prefix.LastIndexOf('/');
        return slash > 0 && Resolve(prefix.Substring(0, slash)) is { } folder
            ? new PathPattern(PathPatternKind.Unknown, folder)
            : PathPattern.Unknown;
    }

    /// <summary>The text of a word with markers; null where a command decides it.</summary>
    private string? Expand(ShellWord word)
    {
        if (word.IsForeign) return ForeignWords.Expand(word, Environment, Local);
        var text = word.Text;
        if (text.Contains('`') || text.Contains("$(") || text.Contains("<(")) return null;
        if (Home is not null && text.Contains("HOME") && scope.Find("HOME") is null) Assign("HOME", Home);
        var expansion =
            VariableExpander.Expand(text.AsSpan(), '\\', scope, new WordSpans(word.Script, 0, IsExact: false));
        if (expansion.Error is not null) return null;
        Take(expansion.Text.Length);
        return expansion.Text;
    }
}
