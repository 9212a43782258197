using System.Linq;
using DockerfileLint.Shell;
using NUnit.Framework;

namespace DockerfileLint.Tests.Shell;

public sealed class PosixParserTests
{
    [TestCase("apt-get update && apt-get install -y curl", "apt-get apt-get")]
    [TestCase("a; b & c || d | e |& f", "a b c d e f")]
    [TestCase("(a; b) && { c; d; }", "a b c d")]
    [TestCase("if a; then b; elif c; then d; else e; fi", "a b c d e")]
    [TestCase("for i in 1 2 3; do a $i; done", "a")]
    [TestCase("for ((i=0; i<3; i++)); do a; done", "a")]
    [TestCase("for i do a; done; select x in 1; do b; done", "a b")]
    [TestCase("while a; do b; done < /x; until c; do d; done", "a b c d")]
    [TestCase("case \"$x\" in a|b) c;; (d) e ;; *) f;& g) ;; esac", "c e f")]
    [TestCase("f() { a; }; function g { b; }; function h() ( c )", "a b c")]
    [TestCase("[[ $a == b && ( -f x || 1 < 2 ) ]] && c", "c")]
    [TestCase("(( x > 1 )) && a=$((1 + (2 * 3))) b", "b")]
    [TestCase("! a | b", "a b")]
    [TestCase("x=$(a \"$(b)\") y=`c` d", "d a b c")]
    [TestCase("a=(1 \"2 3\" $(b)); a+=(4)", "* b *")]
    [TestCase("cat <(a) > >(b)", "cat a b")]
    [TestCase("a <<< word", "a")]
    [TestCase("echo if then fi done # no; comment", "echo")]
    [TestCase("sudo -E -u me env A=1 B=2 nice -n 5 apt-get x", "apt-get")]
    [TestCase("sh -c 'a && b' && bash -exc \"c; d\"", "sh a b bash c d")]
    [TestCase("eval 'a b'", "eval a")]
    [TestCase("find / -name x -exec rm -rf {} \\; && y", "find rm y")]
    [TestCase("find / | xargs -n 1 rm -f", "find rm")]
    [TestCase("timeout -s KILL 5 a", "a")]
    [TestCase("a \\\n  b && \\\n c", "a c")]
    [TestCase("", "")]
    public void Commands(string text, string names)
    {
        var script = Parse(text);
        Assert.That(script.Opaque.Select(opaque => opaque.Reason), Is.Empty);
        Assert.That(string.Join(' ', script.Commands.Select(command => command.Name ?? "*")), Is.EqualTo(names));
    }

    [TestCase("a 'x y'\"z\"", "x yz")]
    [TestCase("a x\\ y", "x y")]
    [TestCase("a \"\\$x \\\" \\a\"", "$x \" \\a")]
    [TestCase("a $'t\\tx'", "t\tx")]
    [TestCase("a x\\\ny", "xy")]
    [TestCase("a $x", null)]
    [TestCase("a \"${x:-\"}\"}\"", null)]
    [TestCase("a '$x'", "$x")]
    public void Values(string text, string? value) => Assert.That(Parse(text).Commands[0].Arguments[0].Value, Is.EqualTo(value));

    [TestCase("a; if b; then c", "if b; then c")]
    [TestCase("a 'b", "a 'b")]
    [TestCase("a; ) b", ") b")]
    [TestCase("fi", "fi")]
    [TestCase("a && ;", "a && ;")]
    public void WhatIsNotUnderstoodIsOpaqueToTheEnd(string text, string opaque)
    {
        var script = Parse(text);
        Assert.That(script.Opaque.Select(node => node.ToString()), Is.Not.Empty.And.All.Matches<string>(opaque.EndsWith));
    }

    [Test]
    public void HeredocsHaveBodies()
    {
        var script = Parse("cat <<EOF > x && a\n$b\nEOF\nb <<-'E' <<F\n\tone\n\tE\ntwo\nF\nc");
        Assert.That(script.Commands.Select(command => command.Name), Is.EqualTo(new[] { "cat", "a", "b", "c" }));
        Assert.That(script.Text.ToString(script.Commands[0].Redirects[0].Body!.Value), Is.EqualTo("$b\n"));
        Assert.That(script.Text.ToString(script.Commands[2].Redirects[0].Body!.Value), Is.EqualTo("\tone\n"));
        Assert.That(script.Text.ToString(script.Commands[2].Redirects[1].Body!.Value), Is.EqualTo("two\n"));
    }

    [Test]
    public void InnerScriptsKeepTheirPlaces()
    {
        const string text = "sh -c \"echo \\\"x\\\" && rm y\"";
        var script = Parse(text);
        var rm = script.Commands.Single(command => command.Name == "rm");
        Assert.That(text.Substring(rm.Span.Start, rm.Span.Length), Is.EqualTo("rm y"));
        Assert.That(script.Commands.Single(command => command.Name == "echo").Arguments[0].Value, Is.EqualTo("x"));
    }

    [TestCase("bash -e <<'EOF'\na\nb\nEOF\nc", "bash a b c")]
    [TestCase("sudo -u x bash <<EOF && c\na \\$y\nEOF\n", "bash c a")]
    [TestCase("su - me -c 'a; b'", "su a b")]
    [TestCase("bash script.sh -c x", "bash")]
    [TestCase("bash -eo pipefail -c 'a'", "bash a")]
    public void ScriptsInsideCommandsAreRead(string text, string names) =>
        Assert.That(string.Join(' ', Parse(text).Commands.Select(command => command.Name)), Is.EqualTo(names));

    [TestCase("$(")]
    [TestCase("(")]
    [TestCase("{ ")]
    [TestCase("${x:-")]
    [TestCase("if ")]
    [TestCase("\"$(")]
    [TestCase("f() ")]
    [TestCase("a=(")]
    [TestCase("! ")]
    [TestCase("find -exec ")]
    [TestCase("sudo ")]
    [TestCase("env A=1 ")]
    [TestCase("`\\")]
    [TestCase("<<E ")]
    [TestCase("<<E\n")]
    [TestCase("((")]
    [TestCase("$((")]
    [TestCase("{a,")]
    [TestCase("a | ")]
    [TestCase("a && ")]
    [TestCase("eval \"")]
    [TestCase("sh -c '")]
    [TestCase("case a in b) ")]
    public void DeepNestingDoesNotOverflow(string piece)
    {
        var script = Parse(string.Concat(Enumerable.Repeat(piece, 100_000)));
        Assert.That(script.Text.Length, Is.EqualTo(piece.Length * 100_000));
    }

    private static ShellScript Parse(string text) => Scripts.Parse(text);
}
