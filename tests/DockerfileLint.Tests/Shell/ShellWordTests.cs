using System.Linq;
using DockerfileLint.Shell;
using NUnit.Framework;

namespace DockerfileLint.Tests.Shell;

internal sealed class ShellWordTests
{
    [TestCase("abc", "abc", "abc", "")]
    [TestCase("a$X", null, "a", "X")]
    [TestCase("\"a b${X}c\"", null, "a b", "X")]
    [TestCase("'$X'", "$X", "$X", "")]
    [TestCase("--prefix=$(pwd)", null, "--prefix=", "")]
    [TestCase("${A:-$B}/$A", null, "", "A B")]
    [TestCase("a{b,c}", null, "a", "")]
    [TestCase("{}", "{}", "{}", "")]
    [TestCase("a$", "a$", "a$", "")]
    public void Parts(string text, string? value, string prefix, string variables)
    {
        var word = Word(text);
        Assert.That((word.Value, word.Prefix, string.Join(' ', word.Variables)), Is.EqualTo((value, prefix, variables)));
    }

    [TestCase("a-$V.tgz", "a-1.2.tgz")]
    [TestCase("\"a-${V}\"", "a-1.2")]
    [TestCase("${V:-3}", "1.2")]
    [TestCase("${E:-3}", "3")]
    [TestCase("${E-3}", null)]
    [TestCase("$U", null)]
    [TestCase("$S", null)]
    [TestCase("\"$S\"", "a b")]
    [TestCase("${V%.*}", null)]
    [TestCase("$(x)$V", null)]
    [TestCase("$V`x`", null)]
    public void Resolved(string text, string? expected) =>
        Assert.That(Word(text).Resolve(name => name switch { "V" => "1.2", "E" => "", "S" => "a b", _ => null }), Is.EqualTo(expected));

    [TestCase("[[ a ]]", ShellFeatureKind.DoubleBracketTest, "[[")]
    [TestCase("(( 1 ))", ShellFeatureKind.ArithmeticCommand, "(( 1 ))")]
    [TestCase("function f { a; }", ShellFeatureKind.FunctionKeyword, "function")]
    [TestCase("select i in a; do b; done", ShellFeatureKind.Select, "select")]
    [TestCase("a=(1 2)", ShellFeatureKind.Array, "(1 2)")]
    [TestCase("a+=b", ShellFeatureKind.AppendingAssignment, "a+=")]
    [TestCase("a <(b)", ShellFeatureKind.ProcessSubstitution, "<(")]
    [TestCase("a <<< b", ShellFeatureKind.HereString, "<<<")]
    [TestCase("a &> b", ShellFeatureKind.RedirectBoth, "&>")]
    [TestCase("a |& b", ShellFeatureKind.RedirectBoth, "|&")]
    [TestCase("a >& b", ShellFeatureKind.RedirectBoth, ">&")]
    [TestCase("a $'b'", ShellFeatureKind.AnsiQuoting, "$'")]
    [TestCase("a $\"b\"", ShellFeatureKind.LocaleQuoting, "$\"")]
    [TestCase("a b{1,2}", ShellFeatureKind.BraceExpansion, "{1,2}")]
    [TestCase("case a in b) c ;& d) e;; esac", ShellFeatureKind.CaseFallThrough, ";&")]
    [TestCase("a @(b|c)", ShellFeatureKind.ExtendedGlob, "@(")]
    [TestCase("a ${b/c/d}", ShellFeatureKind.ParameterOperation, "${b/c/d}")]
    [TestCase("a ${b:1:2}", ShellFeatureKind.ParameterOperation, "${b:1:2}")]
    [TestCase("a ${!b}", ShellFeatureKind.ParameterOperation, "${!b}")]
    [TestCase("source b", ShellFeatureKind.Source, "source b")]
    public void Features(string text, ShellFeatureKind kind, string where)
    {
        var script = Scripts.Parse(text, ShellKind.Posix);
        Assert.That(script.Features.Select(feature => (feature.Kind, script.At(feature.Span))), Is.EqualTo(new[] { (kind, where) }));
    }

    [TestCase("a 2>&1 >&- > b 3<&0")]
    [TestCase("a ${b:-c} ${b%x} ${#b} ${b##*/} $# \"{a,b}\" {} {a} '[[' $((1 + 2)) x=(")]
    [TestCase(". b")]
    public void WhatPosixKnowsIsNoFeature(string text) => Assert.That(Scripts.Parse(text, ShellKind.Posix).Features, Is.Empty);

    private static ShellWord Word(string text) => Scripts.Parse("c " + text).Commands[0].Arguments[0];
}
