using System;
using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;
using DockerfileLint.Rewriting;

namespace DockerfileLint.Tool.Commands;

/// <summary>The options that <c>shrink</c> and <c>init</c> share.</summary>
internal sealed class RewriteArguments
{
    private readonly Option<string> target = LintArguments.Choice(
        "--target",
        "auto",
        "Kind of base for the final image; auto: the leanest that has what the program needs.",
        [.. Enum.GetNames<RewriteTarget>().Select(static name => name.ToLowerInvariant())]);

    private readonly Option<bool> keepShell =
        new("--keep-shell") { Description = "Use a base with a shell." };

    private readonly Option<string[]> answers = new("--answer")
    {
        Description = "Answer to a question of an earlier run. Can be given several times.",
        HelpName = "key=value",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> noInput = new("--no-input")
    {
        Description = "Ask nothing at a terminal; open questions are listed.",
    };

    public RewriteArguments() =>
        answers.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
            {
                var equals = token.Value.IndexOf('=', StringComparison.Ordinal);
                if (equals <= 0) result.AddError($"--answer must be key=value, not '{token.Value}'");
                else if (!RewriteOptions.IsKey(token.Value[..equals]))
                    result.AddError("--answer: " + RewriteOptions.UnknownKey(token.Value[..equals]));
            }
        });

    /// <summary>All of them, in the order of the help.</summary>
    public ImmutableArray<Option> All => [target, keepShell, answers, noInput];

    /// <summary>What asks; null where nobody can or wants to be asked.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="terminal">The terminal.</param>
    /// <param name="isJson">Whether the output is for a program.</param>
    public QuestionPrompt? Prompt(ParseResult result, Terminal terminal, bool isJson) =>
        terminal.IsInteractive && !isJson && !result.GetValue(noInput) ? new QuestionPrompt(terminal) : null;

    public RewriteOptions Read(ParseResult result) => new()
    {
        Target = Enum.Parse<RewriteTarget>(result.GetValue(target)!, ignoreCase: true),
        KeepShell = result.GetValue(keepShell),
        Answers = RewriteOptions.Default.Answers.SetItems(
            (result.GetValue(answers) ?? []).Select(static answer => answer.Split('=', 2))
                .Select(static pair => System.Collections.Generic.KeyValuePair.Create(pair[0], pair[1]))),
    };
}
