using System.Linq;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Shell;

/// <summary>The shape of the tree and the places of its nodes.</summary>
public sealed class ScriptTreeTests
{
    [TestCase("a b; c", "[Command<a b>; Command<c>]")]
    [TestCase("a && b || c &", "[Command<a>&& Command<b>|| Command<c>&]")]
    [TestCase("a | b |& c", "[Pipeline(Command<a> Command<b> Command<c>)]")]
    [TestCase("! a", "[!Pipeline(Command<a>)]")]
    [TestCase("(a; b) > f", "[Subshell([Command<a>; Command<b>])>f]")]
    [TestCase("{ a; }", "[Group([Command<a>;])]")]
    [TestCase("if a; then b; else c; fi", "[If([Command<a>;][Command<b>;][Command<c>;])]")]
    [TestCase("for x in 1 2; do a; done", "[For 1,2([Command<a>;])]")]
    [TestCase("while a; do b; done", "[While([Command<a>;][Command<b>;])]")]
    [TestCase("case $x in a|b) c;; *) esac", "[Case $x,a,b,*([Command<c>][])]")]
    [TestCase("f() { a; }", "[Function([Group([Command<a>;])])]")]
    [TestCase("function f { a; }", "[Function([Group([Command<a>;])])]")]
    [TestCase("[[ -f x && ! $y =~ z ]]", "[Test -f,x,!,$y,=~,z()]")]
    [TestCase("((x++))", "[Test()]")]
    [TestCase("X=1 Y=$(b) a", "[Command<X=1 Y=$(b) a>]")]
    [TestCase("a # b\nc", "[Command<a>; Command<c>]")]
    public void Shapes(string text, string shape) => Assert.That(Shape(Scripts.Parse(text).Body), Is.EqualTo(shape));

    [TestCase("sudo -u me env A=1 apt-get -y x", "sudo -u me env", "apt-get", "-y x")]
    [TestCase("timeout -k 5 10 a b", "timeout -k 5 10", "a", "b")]
    [TestCase("xargs -0 -n1 rm -rf", "xargs -0 -n1", "rm", "-rf")]
    [TestCase("exec a b", "exec", "a", "b")]
    [TestCase("gosu me:us a", "gosu me:us", "a", "")]
    [TestCase("nice -n 10 a", "nice -n 10", "a", "")]
    [TestCase("command -v a", "", "command", "-v a")]
    [TestCase("sudo -l", "", "sudo", "-l")]
    [TestCase("env", "", "env", "")]
    [TestCase("env A=1", "", "env", "A=1")]
    [TestCase("chroot /x a", "", "chroot", "/x a")]
    [TestCase("/usr/bin/sudo -- a", "/usr/bin/sudo --", "a", "")]
    public void Wrappers(string text, string wrappers, string program, string arguments)
    {
        var command = Scripts.Parse(text).Commands[0];
        Assert.That(
            (string.Join(' ', command.Wrappers.Select(word => word.Text)), command.Program!.Text, string.Join(' ', command.Arguments.Select(word => word.Text))),
            Is.EqualTo((wrappers, program, arguments)));
    }

    [TestCase("a > f", ">", "f", true, false)]
    [TestCase("a 2>> f", "2>>", "f", true, true)]
    [TestCase("a >| f", ">|", "f", true, false)]
    [TestCase("a &>> f", "&>>", "f", true, true)]
    [TestCase("a < f", "<", "f", false, false)]
    [TestCase("a <> f", "<>", "f", true, false)]
    [TestCase("a 2>&1", "2>&", "1", false, false)]
    [TestCase("a {fd}> f", "{fd}>", "f", true, false)]
    [TestCase("a <<< f", "<<<", "f", false, false)]
    public void Redirections(string text, string op, string target, bool isOutput, bool isAppend)
    {
        var command = Scripts.Parse(text).Commands[0];
        var redirect = command.Redirects[0];
        Assert.That((redirect.Operator, redirect.Target.Text, redirect.IsOutput, redirect.IsAppend, command.Arguments.Length), Is.EqualTo((op, target, isOutput, isAppend, 0)));
    }

    [Test]
    public void NodesOfAContinuedRunLieInTheDockerfile()
    {
        const string text = "FROM a\r\nRUN apt-get update \\\r\n # a comment\r\n\r\n  && apt-\\\r\nget install -y 'x y' \\\r\n  && sh -c \"rm \\\"z\\\"\"\r\n";
        var source = SourceText.From(text);
        var run = DockerfileSyntax.Parse(source).Instructions.OfType<RunSyntax>().Single();
        var script = ShellScript.Parse(run.Command, ShellKind.Posix);
        Assert.That(script.Commands.Select(command => command.Name), Is.EqualTo(new[] { "apt-get", "apt-get", "sh", "rm" }));
        Assert.That(source.ToString(script.Commands[0].Span), Is.EqualTo("apt-get update"));
        Assert.That(source.ToString(script.Commands[1].Program!.Span), Is.EqualTo("apt-\\\r\nget"));
        Assert.That(source.ToString(script.Commands[1].Arguments[2].Span), Is.EqualTo("'x y'"));
        Assert.That(source.ToString(script.Commands[3].Span), Is.EqualTo("rm \\\"z\\\""));
        Assert.That(source.ToString(script.Commands[3].Arguments[0].Span), Is.EqualTo("\"z\\\""));
    }

    [Test]
    public void SubstitutionsInHeredocsAreFound()
    {
        var script = Scripts.Parse("cat <<A <<'B'\n$(x) \\$(y) `z`\nA\n$(w)\nB\nc");
        Assert.That(script.Commands.Select(command => command.Name), Is.EqualTo(new[] { "cat", "x", "z", "c" }));
        Assert.That(script.Command("x").IsSubstitution);
    }

    private static string Shape(ShellNode node) => node switch
    {
        ShellList list => "[" + string.Join(" ", list.Items.Select(item => Shape(item.Node) + Sign(item))) + "]",
        ShellPipeline pipeline => (pipeline.IsNegated ? "!" : "") + "Pipeline(" + string.Join(' ', pipeline.Commands.Select(Shape)) + ")",
        ShellCompound compound => compound.Kind + (compound.Words.IsEmpty ? "" : " " + string.Join(',', compound.Words.Select(word => word.Text)))
            + "(" + string.Concat(compound.Bodies.Select(Shape)) + ")" + string.Concat(compound.Redirects.Select(redirect => redirect.Operator + redirect.Target.Text)),
        ShellCommand command => $"Command<{command}>",
        _ => node.GetType().Name,
    };

    private static string Sign(ShellListItem item) => item.Operator switch
    {
        ShellListOperator.Sequence => ";",
        ShellListOperator.And => "&&",
        ShellListOperator.Or => "||",
        ShellListOperator.Background => "&",
        _ => "",
    };
}
