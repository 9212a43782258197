using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Parsing;

/// <summary>What must hold for every tree, whatever its source.</summary>
internal static class TreeChecks
{
    public static void AssertSound(DockerfileSyntax tree, string name)
    {
        var whole = new TextSpan(0, tree.Source.Length);
        Assert.That(tree.Span, Is.EqualTo(whole), name);
        AssertInOrder(tree.Instructions, whole, name);
        AssertInOrder(tree.Comments, whole, name);
        AssertInOrder(tree.Directives, whole, name);
        foreach (var error in tree.Errors) AssertWithin(error.Span, whole, $"{name}: {error.Message}");
        foreach (var comment in tree.Comments) Assert.That(comment.ToString(), Does.StartWith("#"), name);
        foreach (var instruction in tree.Instructions) AssertInstruction(instruction, name);
    }

    private static void AssertInstruction(InstructionSyntax instruction, string name)
    {
        var where = $"{name}: {instruction}";
        AssertWithin(instruction.KeywordSpan, instruction.Span, where);
        AssertWithin(instruction.Line.SourceSpan, instruction.Span, where);
        if (instruction.Arguments.Length > 0) AssertWithin(instruction.Arguments.SourceSpan, instruction.Span, where);
        AssertInOrder(instruction.Flags, instruction.Span, where);
        foreach (var flag in instruction.Flags)
        {
            AssertWithin(flag.NameSpan, flag.Span, where);
            AssertWithin(flag.ValueSpan, flag.Span, where);
        }

        if (instruction is not OnbuildSyntax) AssertInOrder(instruction.Heredocs, instruction.Span, where);
        foreach (var heredoc in instruction.Heredocs)
        {
            AssertWithin(heredoc.MarkerSpan, instruction.Span, where);
            AssertWithin(heredoc.BodySpan, heredoc.Span, where);
            AssertWithin(heredoc.TerminatorSpan, heredoc.Span, where);
        }

        AssertInOrder(Children(instruction).ToList(), instruction.Span, where);
        if (instruction is CommandFormSyntax command && command.Command.Length > 0) AssertWithin(command.Command.SourceSpan, instruction.Span, where);
        if (instruction is RunSyntax run)
            foreach (var mount in run.Mounts) AssertInOrder(mount.Fields, mount.Span, where);
        if (instruction is OnbuildSyntax onbuild) AssertInstruction(onbuild.Trigger, name);
    }

    private static IEnumerable<SyntaxNode> Children(InstructionSyntax instruction) => instruction switch
    {
        FromSyntax from => new SyntaxNode?[] { from.Image, from.AsKeyword, from.Name }.OfType<SyntaxNode>(),
        TransferSyntax transfer => transfer.Destination is null ? transfer.Sources : transfer.Sources.Append(transfer.Destination),
        VolumeSyntax volume => volume.Paths,
        ExposeSyntax expose => expose.Ports,
        EnvSyntax env => env.Pairs,
        LabelSyntax label => label.Pairs,
        ArgSyntax arg => arg.Declarations,
        UserSyntax user => [user.Name],
        WorkdirSyntax workdir => [workdir.Path],
        StopsignalSyntax signal => [signal.Signal],
        MaintainerSyntax maintainer => [maintainer.Name],
        OnbuildSyntax onbuild => [onbuild.Trigger],
        CommandFormSyntax { IsExecForm: true } command => command.Exec,
        _ => [],
    };

    private static void AssertInOrder(IEnumerable<SyntaxNode> nodes, TextSpan parent, string where)
    {
        var position = parent.Start;
        foreach (var node in nodes)
        {
            AssertWithin(node.Span, parent, where);
            Assert.That(node.Span.Start, Is.GreaterThanOrEqualTo(position), where);
            position = node.Span.End;
        }
    }

    private static void AssertWithin(TextSpan span, TextSpan parent, string where)
    {
        if (span.Length < 0 || !parent.Contains(span)) Assert.Fail($"{span} lies outside {parent} in {where}");
    }
}
