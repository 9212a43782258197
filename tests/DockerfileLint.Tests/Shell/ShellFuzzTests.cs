using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using DockerfileLint.Shell;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Shell;

/// <summary>Whatever the text, parsing ends, nothing is thrown, and every node lies where it says.</summary>
public sealed class ShellFuzzTests
{
    private static readonly string[] Pieces =
    [
        " ", " ", " ", "\n", "\t", "\r\n", "a", "b c", "-x", "--long=v", "if", "then", "else", "elif", "fi", "for", "in", "do", "done", "while", "until", "case", "esac", "select",
        "function", "{", "}", "(", ")", "((", "))", "[[", "]]", "[", "]", ";", ";;", ";&", "&", "&&", "|", "||", "|&", "!", "'", "\"", "`", "\\", "\\\n", "\\\r\n", "$", "$x", "${", "${x:-",
        "$(", "$((", "$'", "$\"", "#", "*", "?", "~", "=", "a=", "a+=", "a=(", "<", ">", ">>", "<<", "<<-", "<<<", "<<E", "E\n", "<(", ">(", "2>&1", "&>", "{a,b}", "sudo ", "env A=1 ", "xargs ",
        "sh -c ", "bash -ec ", "eval ", "find -exec ", "\\;", "exit", "set -e", "$env:X", "@{", "@(", "@'\n", "'@", "<#", "#>", "\\\"", "foreach ", "try", "catch", "switch ", "param", ".", ",", "^", "%X%",
        "%i", "rem ", "if exist ", "cmd /c ", "powershell -Command ", "call ", "start ", "\0", "\ud800", "é", "\u00a0",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 40].Select(string.Concat);

    [TestCase(ShellKind.Posix)]
    [TestCase(ShellKind.Bash)]
    [TestCase(ShellKind.PowerShell)]
    [TestCase(ShellKind.Cmd)]
    public void EveryTextGivesASoundTree(ShellKind kind) =>
        Texts.Sample(text => Check(Scripts.Parse(text, kind)), iter: 20_000, print: text => $"{kind}: {text}");

    [TestCase(ShellKind.Posix)]
    [TestCase(ShellKind.PowerShell)]
    public void JoinedTextsLeadBackToTheirSource(ShellKind kind) =>
        Gen.Select(Texts, Gen.Int[1, 7]).Sample((text, step) => Check(ShellScript.Parse(Join(text, step), kind)), iter: 5_000);

    /// <summary>A text whose every few characters stand apart in the source.</summary>
    private static LogicalText Join(string text, int step)
    {
        var chunks = text.Chunk(step).Select(chunk => new string(chunk)).ToArray();
        var source = SourceText.From("x" + string.Join("\\\n", chunks));
        var builder = new LogicalTextBuilder(source);
        var offset = 1;
        foreach (var chunk in chunks)
        {
            builder.Append(new TextSpan(offset, chunk.Length));
            offset += chunk.Length + 2;
        }

        return builder.ToLogicalText();
    }

    private static void Check(ShellScript script)
    {
        CheckNode(script.Body);
        foreach (var opaque in script.Opaque) CheckNode(opaque);
        foreach (var feature in script.Features) Assert.That(feature.Span.End, Is.LessThanOrEqualTo(script.Text.Source.Length));
        foreach (var command in script.Commands) CheckCommand(command, script);
    }

    private static void CheckCommand(ShellCommand command, ShellScript script)
    {
        CheckNode(command);
        var top = (ShellNode)command;
        while (top.Parent is not null) top = top.Parent;
        Assert.That(top, Is.SameAs(script.Body));
        if (command.StopsOnError()) Assert.That(command.IsUnconditional);
        if ((command.Place & ShellPlace.Loop) != 0) Assert.That(command.EnclosingList, Is.Not.Null);
        Assert.That(script.FindAppendOffset(command) ?? 0, Is.InRange(0, script.Text.Source.Length));
        var arguments = new ShellArguments(command, new ShellOptionSyntax("x", "--long"));
        Assert.That(arguments.Operands.Length, Is.LessThanOrEqualTo(command.Arguments.Length));
        _ = arguments.GetValue("-x", "--long");
        foreach (var word in command.Arguments) CheckWord(word);
        if (command.Program is not null) CheckWord(command.Program);
        foreach (var assignment in command.Assignments) CheckWord(assignment.Value);
        foreach (var redirect in command.Redirects)
            if (redirect.Body is { } body) Assert.That(body.Start >= 0 && body.End <= command.Script.Length);
    }

    private static void CheckWord(ShellWord word)
    {
        CheckNode(word);
        if (word.Value is { } value) Assert.That((word.Prefix, word.Resolve(_ => null)), Is.EqualTo((value, value)));
        Assert.That(word.Variables.All(name => word.Text.Contains(name, StringComparison.Ordinal)));
        _ = word.Resolve(_ => "1");
    }

    private static void CheckNode(ShellNode node)
    {
        var source = node.Script.Source;
        Assert.That(node.Range.Start >= 0 && node.Range.Length >= 0 && node.Range.End <= node.Script.Length, $"{node.GetType().Name} {node.Range} of {node.Script.Length}");
        Assert.That(node.Span.Start >= 0 && node.Span.Length >= 0 && node.Span.End <= source.Length);
        foreach (var child in Children(node))
        {
            // The words behind -exec belong to the command that find runs.
            Assert.That(IsWithin(child, node), child.GetType().Name);
            if (ReferenceEquals(child.Script, node.Script)) Assert.That(node.Range.Contains(child.Range), $"{child.GetType().Name} {child.Range} in {node.GetType().Name} {node.Range}");
            CheckNode(child);
        }
    }

    private static bool IsWithin(ShellNode child, ShellNode node)
    {
        if (child is not ShellWord) return child.Parent == node;
        var parent = child.Parent;
        while (parent is not null && parent != node) parent = parent.Parent;
        return parent is not null;
    }

    private static IEnumerable<ShellNode> Children(ShellNode node) => node switch
    {
        ShellList list => list.Items.Select(item => item.Node),
        ShellPipeline pipeline => pipeline.Commands,
        ShellCompound compound => [.. compound.Bodies, .. compound.Words],
        ShellCommand command => [.. command.Wrappers, .. command.Arguments, .. Bodies(command)],
        ShellWord word => word.Substitutions,
        ShellSubstitution substitution => [substitution.Body],
        _ => [],
    };

    // The body of a here-document stands behind its command.
    private static IEnumerable<ShellNode> Bodies(ShellCommand command) => command.Inner.Where(inner => command.Range.Contains(inner.Range));
}
