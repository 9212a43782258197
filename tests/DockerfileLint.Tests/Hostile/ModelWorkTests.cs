using System;
using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Hostile;

/// <summary>What the model takes of a file that is made to blow it up: ten times the file is ten times the memory.</summary>
internal sealed class ModelWorkTests
{
    private const int Small = 20_000;

    [TestCase("FROM alpine:3.20\n", "ENV PATH=$PATH:/x#\n")]
    [TestCase("FROM alpine:3.20\nENV A=~\n", "RUN echo $A\n")]
    [TestCase("FROM alpine:3.20\nENV A=~\n", "RUN rm $A/x\n")]
    [TestCase("FROM alpine:3.20\nENV A=~\n", "ENV B#=$A\n")]
    [TestCase("FROM alpine:3.20\nENV A=~\n", "ENV B#=x\"$A\"\n")]
    [TestCase("FROM alpine:3.20\nENV A=~\n", "LABEL x=x$A\n")]
    [TestCase("FROM alpine:3.20\nENV A=~\n", "COPY $A /x$A\n")]
    [TestCase("FROM alpine:3.20\nENV A=~\n", "ENV B#=${A//v/yyyy}\n")]
    [TestCase("FROM alpine:3.20\nARG A=~\n", "ARG B#=${A}x\n")]
    [TestCase("ARG A=~\n", "FROM x$A AS s#\n")]
    [TestCase("ARG A=~\n", "FROM a AS s#\nARG A\nUSER x$A\n")]
    [TestCase("FROM alpine:3.20\nENV A=ab\n", "ENV A=$A$A\n")]
    [TestCase("ARG A=ab\n", "ARG A=$A$A\n")]
    [TestCase("FROM alpine:3.20\nARG A=ab", " A=$A$A")]
    [TestCase("FROM alpine:3.20\nRUN A=ab; ", "A=$A$A; ")]
    [TestCase("FROM alpine:3.20\n", "WORKDIR a\n")]
    [TestCase("FROM alpine:3.20\n", "WORKDIR a#\nCOPY x y\n")]
    [TestCase("FROM alpine:3.20\nRUN ", "cd d# && touch a && ")]
    [TestCase("FROM alpine:3.20\nWORKDIR /~\nRUN ", "rm a; ")]
    [TestCase("FROM alpine:3.20 AS s\n", "ONBUILD COPY --from=x# / /\n", "FROM s AS x#\n")]
    [TestCase("FROM alpine:3.20 AS s\n", "ONBUILD ENV A#=$A\n", "FROM s AS x#\n")]
    [TestCase("FROM alpine:3.20\n", "COPY --from=b x# /a/\n", "RUN chmod 755 /a/f#\n")]
    [TestCase("FROM alpine:3.20\nRUN ", "--mount=type=cache,target=/a# ", "rm /b#; ")]
    [TestCase("FROM alpine:3.20\n", "RUN useradd -m u#\n", "USER u#\nRUN rm ~/x\n")]
    public void TenTimesTheFileIsTenTimesTheWork(params string[] parts)
    {
        Work(Text(Small, parts));
        var small = Work(Text(Small, parts));
        var large = Work(Text(10 * Small, parts));
        // A value of 50,000 characters is the same in both, and so is what all values together may take.
        Assert.That(large, Is.LessThan(12 * small + (4L * Limits.ExpandedTotal)), $"{small:N0} bytes, then {large:N0}");
    }

    [TestCase("ENV X=", "${A:-", "}")]
    [TestCase("ENV X=", "\"${A:-", "}\"")]
    [TestCase("ENV X=", "${A/", "/}")]
    [TestCase("RUN ", "( ", " )")]
    [TestCase("RUN ", "((", "))")]
    [TestCase("RUN echo ", "$(", ")")]
    [TestCase("RUN echo ", "\"$(", ")\"")]
    [TestCase("RUN echo ", "$((", "))")]
    [TestCase("RUN echo ", "${a:-", "}")]
    [TestCase("RUN echo ", "@(", ")")]
    [TestCase("RUN ", "if a; then ", "; fi")]
    [TestCase("RUN ", "{ ", "; }")]
    [TestCase("RUN ", "f() { ", "; }")]
    [TestCase("RUN ", "eval ", "")]
    [TestCase("RUN ", "sh -c ", "")]
    [TestCase("CMD ", "[", "]")]
    [TestCase("CMD ", "{\"a\":", "}")]
    [TestCase("SHELL [\"pwsh\", \"-c\"]\nRUN ", "if ($a) { ", " }")]
    [TestCase("SHELL [\"pwsh\", \"-c\"]\nRUN ", "(", ")")]
    [TestCase("SHELL [\"pwsh\", \"-c\"]\nRUN ", "@{a=", "}")]
    [TestCase("SHELL [\"pwsh\", \"-c\"]\nRUN ", "\"$(", ")\"")]
    [TestCase("SHELL [\"cmd\", \"/c\"]\nRUN ", "if a (", ")")]
    [TestCase("SHELL [\"cmd\", \"/c\"]\nRUN ", "for %i in (a) do ", "")]
    public void NestingOfAnyDepthIsRead(string head, string open, string close)
    {
        const int Depth = 100_000;
        var text = "FROM alpine:3.20\n" + head + string.Concat(Enumerable.Repeat(open, Depth)) + "a" + string.Concat(Enumerable.Repeat(close, Depth)) + "\n";
        Assert.That(Work(text), Is.Positive);
    }

    [Test]
    public void ADefaultThatNestsTooDeeplyIsNotKnownAndNoError()
    {
        var text = "FROM alpine:3.20\nENV X=" + string.Concat(Enumerable.Repeat("${A:-", 1000)) + "a" + new string('}', 1000) + "\n";
        var model = BuildModel.Create(DockerfileSyntax.Parse(SourceText.From(text)));
        Assert.That(model.FinalStage!.FinalState.Variable("X")!.Kind, Is.EqualTo(ValueKind.Unknown));
        Assert.That(model.Errors, Is.Empty);
    }

    [Test]
    public void LongValuesOfOrdinaryFilesAreKnown()
    {
        var long1 = new string('v', 20_000);
        var text = $"FROM alpine:3.20\nENV A={long1}\n" + string.Concat(Enumerable.Repeat("ENV B=x$A C=\"$A\"\n", 8));
        var state = BuildModel.Create(DockerfileSyntax.Parse(SourceText.From(text))).FinalStage!.FinalState;
        Assert.That(state.GetValue("B"), Is.EqualTo("x" + long1));
        Assert.That(state.GetValue("C"), Is.SameAs(state.GetValue("A")), "what is the whole word is shared");
    }

    [Test]
    public void BehindTheBudgetShortValuesAreKnownAndLongOnesAreNot()
    {
        var text = $"FROM alpine:3.20\nENV A={new string('v', 20_000)} S=short\n" + string.Concat(Enumerable.Repeat("ENV B=x$A\n", 400)) + "ENV C=x$A D=x$S\n";
        var model = BuildModel.Create(DockerfileSyntax.Parse(SourceText.From(text)));
        var state = model.FinalStage!.FinalState;
        Assert.That(state.GetValue("C"), Is.Null);
        Assert.That(state.GetValue("D"), Is.EqualTo("xshort"));
        Assert.That(model.Errors, Is.Empty);
    }

    [Test]
    public void AFolderThatIsTooLongForLinuxIsNotKnown()
    {
        var text = "FROM alpine:3.20\n" + string.Concat(Enumerable.Repeat($"WORKDIR {new string('a', 99)}\n", 60));
        var model = BuildModel.Create(DockerfileSyntax.Parse(SourceText.From(text)));
        Assert.That(model.GetState(model.Syntax.Instructions[20]).WorkingDirectory, Has.Length.EqualTo(1900));
        Assert.That(model.FinalStage!.FinalState.WorkingDirectory, Is.Null);
    }

    private static string Text(int size, string[] parts)
    {
        var text = parts[0].Replace("~", new string('v', 50_000), StringComparison.Ordinal);
        foreach (var part in parts.Skip(1))
        {
            var count = size / (parts.Length - 1) / part.Length;
            text += string.Concat(Enumerable.Range(0, count).Select(i => part.Replace("#", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        }

        return text + "\n";
    }

    /// <summary>The bytes that the model takes when all of it is asked for.</summary>
    private static long Work(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var model = BuildModel.Create(DockerfileSyntax.Parse(SourceText.From(text)));
        foreach (var stage in model.Stages) _ = (stage.FinalState, stage.IsReachable, model.StartCommandsOf(stage));
        foreach (var layer in model.Layers.Layers) _ = layer.Effects;
        _ = (model.Commands, model.Layers.Overlaps, model.Layers.CombinableRuns, model.Symbols.Occurrences, model.DotNet.Commands, model.ContextUsage);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
