using DockerfileLint.Formatting;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Formatting;

/// <summary>The comparison notices what a formatter could break, whoever would break it.</summary>
internal sealed class SameMeaningTests
{
    [TestCase("RUN a b", "RUN a  b")]
    [TestCase("RUN a b", "RUN a \\\n    b")]
    [TestCase("run a", "RUN a")]
    [TestCase("RUN apt-get install -y b a", "RUN apt-get install -y a b")]
    [TestCase("RUN apt-get install -y b a; c", "RUN apt-get install -y \\\n a \\\n b; \\\n c")]
    [TestCase("RUN echo \"$(a b)\"", "RUN echo \"$(a   b)\"")]
    [TestCase("RUN a # b c", "RUN a # b   c")]
    [TestCase("ENV a=b c=d", "ENV a=b   c=d")]
    [TestCase("FROM a as b", "FROM a AS b")]
    [TestCase("HEALTHCHECK cmd a", "HEALTHCHECK CMD a")]
    [TestCase("CMD [\"a\",\"b\"]", "CMD [ \"a\", \"b\" ]")]
    [TestCase("# a", "# a  ")]
    [TestCase("RUN a\n\n\nRUN b", "RUN a\n\nRUN b")]
    public void WhatMeansTheSameIsTheSame(string before, string after) => Assert.That(Compare(before, after), Is.Null);

    [TestCase("RUN a b", "RUN ab")]
    [TestCase("RUN ab", "RUN a b")]
    [TestCase("RUN a b", "RUN b a")]
    [TestCase("RUN 'a b'", "RUN 'a  b'")]
    [TestCase("RUN \"a b\"", "RUN \"a  b\"")]
    [TestCase("RUN \"$(echo 'a b')\"", "RUN \"$(echo 'a  b')\"")]
    [TestCase("RUN `a b`", "RUN `a  b`")]
    [TestCase("RUN ${a:-b c}", "RUN ${a:-b  c}")]
    [TestCase("RUN a\\ b", "RUN a\\  b")]
    [TestCase("RUN $'a\\' b'", "RUN $'a\\'  b'")]
    [TestCase("RUN a && b", "RUN a & & b")]
    [TestCase("RUN a && b", "RUN a || b")]
    [TestCase("RUN a; b", "RUN a b")]
    [TestCase("RUN apt-get install -y b a", "RUN apt-get install -y a c")]
    [TestCase("RUN apt-get install -y b a", "RUN apt-get install -y a a b")]
    [TestCase("RUN apt-get install -y b a && apt-get install d c", "RUN apt-get install -y a c && apt-get install b d")]
    [TestCase("RUN apt-get install -y b $A a", "RUN apt-get install -y a $A b")]
    [TestCase("RUN apt-get remove -y b a", "RUN apt-get remove -y a b")]
    [TestCase("RUN pip install b a", "RUN pip install a b")]
    [TestCase("RUN [\"a\"]", "RUN [\"a \"]")]
    [TestCase("RUN [\"a\"]", "RUN [ 'a' ]")]
    [TestCase("RUN --network=none a", "RUN a")]
    [TestCase("RUN --mount=type=cache,target=/a a", "RUN --mount=type=cache,target=/b a")]
    [TestCase("RUN <<E\na\nE", "RUN <<E\n a\nE")]
    [TestCase("RUN <<E\na\nE", "RUN <<E\na \nE")]
    [TestCase("RUN <<E\na\nE", "RUN <<'E'\na\nE")]
    [TestCase("COPY <<E /a\na\n\n\nE", "COPY <<E /a\na\n\nE")]
    [TestCase("ENV a=b c=d", "ENV a=b\\ c=d")]
    [TestCase("ENV a b  c", "ENV a b c")]
    [TestCase("ENV a=\"b  c\"", "ENV a=\"b c\"")]
    [TestCase("WORKDIR /a  b", "WORKDIR /a b")]
    [TestCase("COPY a b /c", "COPY b a /c")]
    [TestCase("COPY --from=a b /c", "COPY b /c")]
    [TestCase("# a\nRUN b", "RUN b")]
    [TestCase("# a\nRUN b", "RUN b\n# a")]
    [TestCase("# a\n#\nRUN b", "# a\nRUN b")]
    [TestCase("RUN a \\\n# b\n c", "RUN a \\\n c")]
    [TestCase("RUN a \\\n\n c", "RUN a \\\n c")]
    [TestCase("RUN a\nRUN b", "RUN a")]
    [TestCase("RUN a", "RUN a\nRUN b")]
    [TestCase("FOO a  b", "FOO a b")]
    [TestCase("ONBUILD RUN a", "ONBUILD RUN b")]
    [TestCase("ONBUILD RUN a", "ONBUILD CMD a")]
    [TestCase("CMD a", "ENTRYPOINT a")]
    [TestCase("HEALTHCHECK CMD a", "HEALTHCHECK NONE")]
    [TestCase("SHELL [\"powershell\"]\nRUN a b", "SHELL [\"powershell\"]\nRUN a  b")]
    [TestCase("SHELL [\"bash\", \"-c\"]\nRUN a", "SHELL [\"sh\", \"-c\"]\nRUN a")]
    public void WhatMeansSomethingElseIsNoticed(string before, string after) =>
        Assert.That(Compare(before, after), Is.Not.Null);

    [TestCase("# escape=`\nFROM a\n", "\n# escape=`\nFROM a\n")]
    [TestCase("\n# escape=`\nFROM a\n", "# escape=`\nFROM a\n")]
    [TestCase("# syntax=a\nFROM a\n", "# syntax=b\nFROM a\n")]
    public void DirectivesAreCompared(string before, string after) =>
        Assert.That(SameMeaning.Find(Parse(before), Parse(after))!.What, Is.EqualTo("the parser directives"));

    [Test]
    public void TheDifferenceIsWhereTheInstructionWas()
    {
        var difference = Compare("RUN a\nUSER b", "RUN a\nUSER c")!;
        Assert.That((difference.Offset, difference.What), Is.EqualTo(("FROM debian\nRUN a\n".Length, "USER")));
    }

    private static MeaningDifference? Compare(string before, string after) =>
        SameMeaning.Find(Parse($"FROM debian\n{before}\n"), Parse($"FROM debian\n{after}\n"));

    private static DockerfileSyntax Parse(string text) => DockerfileSyntax.Parse(SourceText.From(text));
}
