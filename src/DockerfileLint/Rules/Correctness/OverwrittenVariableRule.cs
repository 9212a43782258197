using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3029: an ENV sets a variable that a later one sets again before anything can read it.</summary>
internal sealed class OverwrittenVariableRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3029", "overwritten-variable", "ENV that a later one replaces at once", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD044"),
        Fix = FixKind.Safe,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var stage in context.Model.Stages) Analyze(stage, context);
    }

    private static void Analyze(Stage stage, RuleContext context)
    {
        Dictionary<string, (EnvSyntax Env, KeyValueSyntax Pair)>? unread = null;
        foreach (var instruction in stage.Instructions)
        {
            // What isn't here may read any variable.
            if (instruction is not (EnvSyntax or LabelSyntax or ExposeSyntax) || Expands(instruction)) unread = null;
            if (instruction is EnvSyntax env) unread = Analyze(env, unread, context);
        }
    }

    /// <summary>
    /// Whether an instruction may read variables, in a key as well as in a value: which ones isn't asked, as an escape
    /// or a quote counts otherwise for the builder than for a shell.
    /// </summary>
    private static bool Expands(InstructionSyntax instruction) =>
        instruction.Source.Text.IndexOf('$', instruction.Span.Start, instruction.Span.Length) >= 0;

    private static Dictionary<string, (EnvSyntax Env, KeyValueSyntax Pair)> Analyze(
        EnvSyntax env, Dictionary<string, (EnvSyntax Env, KeyValueSyntax Pair)>? unread, RuleContext context)
    {
        unread ??= new Dictionary<string, (EnvSyntax, KeyValueSyntax)>(StringComparer.Ordinal);
        foreach (var pair in env.Pairs)
        {
            var name = pair.Key.Text;
            if (name.IndexOf('$') >= 0) continue;
            if (unread.TryGetValue(name, out var lost)) Report(lost.Env, lost.Pair, pair, name, context);
            unread[name] = (env, pair);
        }

        return unread;
    }

    private static void Report(
        EnvSyntax env, KeyValueSyntax lost, KeyValueSyntax later, string name, RuleContext context) => context.Report(
            lost.Span,
            $"Line {context.Source.GetLine(later.Span.Start) + 1} sets '{name}' again before anything reads it. "
                + "Remove this one.",
            context.Fix.Safe("Remove this variable", edit =>
            {
                if (env.Pairs.Length == 1) edit.RemoveInstruction(env);
                else Remove(lost, env, edit, context);
            }),
            related: ImmutableArray.Create(
                new RelatedLocation(context.Source.Path, later.Span, "replaces it here")));

    /// <summary>Removes a pair with the line break before it, or after it where it is the first one.</summary>
    private static void Remove(KeyValueSyntax lost, EnvSyntax env, FixEditor edit, RuleContext context)
    {
        var index = env.Pairs.IndexOf(lost);
        var span = index == 0
            ? TextSpan.FromBounds(lost.Span.Start, env.Pairs[1].Span.Start)
            : TextSpan.FromBounds(env.Pairs[index - 1].Span.End, lost.Span.End);
        // A comment in between would go, too.
        if (context.Source.ToString(span).IndexOf('#') >= 0) edit.GiveUp();
        else edit.Replace(span, "");
    }
}
