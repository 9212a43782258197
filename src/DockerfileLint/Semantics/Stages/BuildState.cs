using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Stages;

/// <summary>
/// What an instruction finds: variables, user, working directory and shell. Instructions that change nothing share one
/// state.
/// </summary>
public sealed record BuildState
{
    internal BuildState(Stage? stage, VariableScope scope, ShellState shell, char escape)
    {
        Stage = stage;
        Scope = scope;
        Shell = shell;
        Escape = escape;
    }

    /// <summary>The stage; null before the first FROM.</summary>
    public Stage? Stage { get; internal init; }

    /// <summary>The shell of shell-form commands.</summary>
    internal ShellState Shell { get; init; }

    /// <summary>
    /// The user as the last USER names it, group included; <c>root</c> on an empty base; null where it is not known.
    /// </summary>
    public string? User { get; internal init; }

    /// <summary>The USER in force, of this stage or of one it is built on; null where there is none.</summary>
    public UserSyntax? UserInstruction { get; internal init; }

    /// <summary>The absolute working directory; null where it is not known.</summary>
    public string? WorkingDirectory { get; internal init; }

    /// <summary>The last WORKDIR, of this stage or of one it is built on; null where there is none.</summary>
    public WorkdirSyntax? WorkdirInstruction { get; internal init; }

    /// <summary>Whether a name without a definition is unset for sure; else the base image could define it.</summary>
    internal bool IsEnvironmentComplete => Scope.IsComplete;

    /// <summary>Whether commands run as root: null where it is not known.</summary>
    public bool? IsRoot => User is null ? null : UserNames.IsRoot(User);

    internal VariableScope Scope { get; init; }

    internal char Escape { get; }

    /// <summary>
    /// The definition of a variable that is in force, ARG or ENV; null where there is none in the Dockerfile.
    /// </summary>
    internal VariableDefinition? Variable(string name) => Scope.Find(name);

    /// <summary>The value of a variable; null where it is unset or not known.</summary>
    public string? GetValue(string name) => Scope.Find(name)?.Value;

    /// <summary>Expands a word as the builder does for an instruction that finds this state.</summary>
    internal Expansion Expand(WordSyntax word) =>
        VariableExpander.IsPlain(word.Logical.AsSpan(), Escape)
            ? new Expansion(word.Text)
            : VariableExpander.Expand(
                word.Logical.AsSpan(), Escape, Scope, new WordSpans(word.Logical, 0, IsExact: true));

    /// <summary>Expands a source or destination of COPY or ADD, or a path of VOLUME.</summary>
    internal Expansion Expand(TransferPathSyntax path)
    {
        var text = path.Text;
        if (VariableExpander.IsPlain(System.MemoryExtensions.AsSpan(text), Escape)) return new Expansion(text);
        return VariableExpander.Expand(
            System.MemoryExtensions.AsSpan(text), Escape, Scope, WordSpansOf(path.Logical, text));
    }

    /// <summary>Expands the value of a flag; empty where it has none.</summary>
    internal Expansion Expand(FlagSyntax flag)
    {
        var text = flag.Value ?? "";
        if (VariableExpander.IsPlain(System.MemoryExtensions.AsSpan(text), Escape)) return new Expansion(text);
        return VariableExpander.Expand(
            System.MemoryExtensions.AsSpan(text), Escape, Scope, WordSpansOf(flag.Logical, text));
    }

    /// <summary>
    /// Expands the body of a here-document of COPY or ADD; one with a quoted delimiter stays as it is.
    /// </summary>
    internal Expansion Expand(HeredocSyntax heredoc)
    {
        var body = heredoc.Body;
        return heredoc.Expands
            ? VariableExpander.ExpandBody(body.AsSpan(), Scope, new WordSpans(body, 0, IsExact: true))
            : new Expansion(body.ToString());
    }

    /// <summary>Expands the words of EXPOSE: blanks in a value part words.</summary>
    internal Expansion ExpandWords(WordSyntax word, ExpandedWords words) =>
        VariableExpander.ExpandWords(
            word.Logical.AsSpan(), Escape, Scope, new WordSpans(word.Logical, 0, IsExact: true), words);

    /// <summary>Expands a text that is a part of a written one, such as a field of a flag.</summary>
    internal Expansion Expand(string text, LogicalText written) =>
        VariableExpander.IsPlain(System.MemoryExtensions.AsSpan(text), Escape)
            ? new Expansion(text)
            : VariableExpander.Expand(System.MemoryExtensions.AsSpan(text), Escape, Scope, WordSpansOf(written, text));

    private static WordSpans WordSpansOf(LogicalText written, string text)
    {
        var offset = System.MemoryExtensions.IndexOf(
            written.AsSpan(), System.MemoryExtensions.AsSpan(text), System.StringComparison.Ordinal);
        return new WordSpans(written, offset < 0 ? 0 : offset, IsExact: offset >= 0);
    }
}
