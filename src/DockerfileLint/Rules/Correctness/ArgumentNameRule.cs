using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3028: an ARG with a name that no variable can have.</summary>
internal sealed class ArgumentNameRule : InstructionRule<ArgSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3028", "argument-name", "ARG with a name that can't be expanded", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockadvisor:ArgInvalidFormat"),
        Fix = FixKind.Suggested,
    };

    protected override void Analyze(ArgSyntax instruction, Stage? stage, RuleContext context)
    {
        foreach (var declaration in instruction.Declarations)
        {
            var name = declaration.Key.Text;
            if (name.StartsWith("#", StringComparison.Ordinal))
            {
                ReportComment(declaration, instruction, context);
                return;
            }

            // Quotes, variables and other systems' escapes aren't part of the name.
            if (name.Length == 0
                || name.IndexOfAny(['$', '"', '\'', '\\', '`']) >= 0
                || CommandUnwrapper.IsName(name, name.Length))
                continue;
            context.Report(
                declaration.Key.Span,
                $"Neither an instruction nor a shell can expand '{name}'. Use letters, '_' and, after them, digits.");
        }
    }

    /// <summary>Reports what was meant as a comment.</summary>
    private static void ReportComment(KeyValueSyntax first, ArgSyntax instruction, RuleContext context)
    {
        var comment = TextSpan.FromBounds(first.Span.Start, instruction.Span.End);
        var text = context.Source.ToString(comment);
        context.Report(
            comment,
            "A comment can't follow ARG on the same line, so its words are arguments, too. Move it to its own line.",
            instruction.Onbuild is not null || text.IndexOf('\n') >= 0 || first == instruction.Declarations[0]
                ? null
                : context.Fix.Suggested("Move the comment", edit =>
                {
                    edit.InsertAbove(instruction, text);
                    edit.Remove(comment);
                }));
    }
}
