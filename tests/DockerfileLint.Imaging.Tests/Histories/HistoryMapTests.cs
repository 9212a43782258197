using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Histories;
using DockerfileLint.Imaging.Tests.Making;
using DockerfileLint.Linting;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Histories;

/// <summary>
/// Which steps of a history are of which instructions. The steps of BuildKit and of the legacy builder were written by
/// Docker 20.10 (November 2026); those of newer BuildKit, buildah and kaniko have the form of their sources.
/// </summary>
internal sealed class HistoryMapTests
{
    private const string Classic = "/bin/sh -c #(nop)  ";

    [TestCase("RUN [\"echo\", \"a b\", \"c$V\"]", "RUN |1 V=2 echo a b c$V # buildkit", true)]
    [TestCase("RUN [\"echo\", \"a b\", \"c$V\"]", "|1 V=2 echo a b c$V", true)]
    [TestCase("RUN [\"echo\", \"a b\"]", "RUN echo a b # buildkit", true)]
    [TestCase("RUN [\"echo\", \"a b\"]", "echo a b", true)]
    [TestCase("RUN [\"echo\", \"a b\"]", "/bin/sh -c [\"echo\", \"a b\"]", true)]
    [TestCase("RUN [\"echo\", \"a b\"]", "RUN echo a c # buildkit", false)]
    [TestCase("RUN [\"echo\", \"a b\"]", "RUN /bin/sh -c echo a b # buildkit", false)]
    [TestCase("RUN [\"/bin/sh\", \"-c\", \"echo hi > /x\"]", "RUN /bin/sh -c echo hi > /x # buildkit", true)]
    [TestCase("RUN make", "RUN /bin/sh -c cmake # buildkit", false)]
    [TestCase("RUN make", "/bin/sh -c echo make", false)]
    [TestCase("RUN make", "RUN /bin/ash -eo pipefail -c make # buildkit", true)]
    [TestCase("RUN make   \\\n  # comment\n  all", "RUN /bin/sh -c make   all # buildkit", true)]
    [TestCase("RUN --mount=type=cache,target=/c make", "RUN /bin/sh -c make # buildkit", true)]
    [TestCase("RUN --mount=type=cache,target=/c make", "/bin/sh -c --mount=type=cache,target=/c make", true)]
    [TestCase("RUN --mount=type=bind,target=/c make", "/bin/sh -c --mount=type=bind,target=/c make:sha256:12", true)]
    [TestCase("RUN --mount=type=bind,target=/c make", "/bin/sh -c --mount=type=bind,target=/d make:sha256:12", false)]
    public void ARunIsComparedByItsCommand(string instruction, string step, bool isSame) => Compare(instruction, step, isSame);

    [TestCase("RUN <<EOF\necho a\n# b\nEOF", "RUN /bin/sh -c echo a\n# b\n # buildkit", true)]
    [TestCase("RUN <<EOF\necho a\nEOF", "RUN /bin/sh -c echo b\n # buildkit", false)]
    [TestCase("RUN <<-EOF\n\techo a\nEOF", "RUN /bin/sh -c echo a\n # buildkit", true)]
    [TestCase("RUN <<\"EOF\"\necho $A\nEOF", "RUN |1 A=1 /bin/sh -c echo $A\n # buildkit", true)]
    [TestCase("RUN <<EOF\n#!/usr/bin/env python3\nprint()\nEOF", "RUN /bin/sh -c /dev/pipes/EOF # buildkit", true)]
    [TestCase("RUN cat <<A - <<B > /x\na\nA\nb\nB", "RUN /bin/sh -c cat <<A - <<B > /x\na\nA\nb\nB # buildkit", true)]
    [TestCase("RUN cat <<A > /x\na\nA", "RUN /bin/sh -c cat <<A > /x\nc\nA # buildkit", false)]
    [TestCase("RUN cat <<A > /x\na\nA", "/bin/sh -c cat <<A > /x\na", true)]
    [TestCase("RUN <<EOF\necho a\nEOF", "RUN <<EOF", true)]
    public void TheBodiesOfHeredocsAreCompared(string instruction, string step, bool isSame) => Compare(instruction, step, isSame);

    [TestCase("ENV B=2 A=\"x y\" C=$V", "ENV B=2 A=x y C=2", true)]
    [TestCase("ENV B=2 A=\"x y\" C=$V", Classic + "ENV A=x y B=2 C=2", true)]
    [TestCase("ENV B=2 A=\"x y\" C=${V:-${W}}", "ENV B=2 A=x y C=2", true)]
    [TestCase("ENV B=2 A=\"x z\" C=$V", "ENV B=2 A=x y C=2", false)]
    [TestCase("ENV B=2", "ENV B=2 A=x", false)]
    [TestCase("ENV B=2 A=x", "ENV B=2", false)]
    [TestCase("ENV old style value", "ENV old=style value", true)]
    [TestCase("ENV A=\"x y\"", "/bin/sh -c #(nop) ENV A=\"x y\"", true)]
    [TestCase("LABEL z=1 a=\"two words\" \"q.k\"='v'", Classic + "LABEL z=1 a=two words q.k=v", true)]
    [TestCase("LABEL z=1 a=\"two words\"", "LABEL a=two words z=1", true)]
    [TestCase("LABEL z=1", "LABEL z=2", false)]
    [TestCase("ARG V=2", "ARG V=3", true)]
    [TestCase("ARG V", "ARG V=given", true)]
    [TestCase("ARG W=2", "ARG V=2", false)]
    [TestCase("ARG B=1", "/bin/sh -c #(nop) ARG A=1 B=1", true)]
    [TestCase("ARG B", "/bin/sh -c #(nop) ARG A=1", true)]
    public void PairsAreComparedByWhatIsWritten(string instruction, string step, bool isSame) => Compare(instruction, step, isSame);

    [TestCase("WORKDIR /srv/", "WORKDIR /srv", true)]
    [TestCase("WORKDIR /srw", "WORKDIR /srv", false)]
    [TestCase("WORKDIR sub", "/bin/sh -c #(nop) WORKDIR /srv/sub", true)]
    [TestCase("WORKDIR sub", "/bin/sh -c #(nop) WORKDIR sub", true)]
    [TestCase("WORKDIR sub", "WORKDIR /srv/sob", false)]
    [TestCase("WORKDIR ../x", "WORKDIR /srv/x", true)]
    [TestCase("WORKDIR $HOME/x", "WORKDIR /root/x", true)]
    [TestCase("WORKDIR \"/a b\"", "WORKDIR /a b", true)]
    [TestCase("USER nobody:nogroup", Classic + "USER nobody:nogroup", true)]
    [TestCase("USER 0", "USER root", false)]
    [TestCase("EXPOSE 9090 80/tcp 53/udp", Classic + "EXPOSE 53/udp 80/tcp 9090", true)]
    [TestCase("EXPOSE 9090 80/tcp 53/udp", "EXPOSE map[53/udp:{} 80/tcp:{} 9090/tcp:{}]", true)]
    [TestCase("EXPOSE 9090 80/tcp", "EXPOSE [9090/tcp 80/tcp]", true)]
    [TestCase("EXPOSE 80", "EXPOSE map[80/udp:{}]", false)]
    [TestCase("EXPOSE 80-82", "EXPOSE map[80/tcp:{} 81/tcp:{} 82/tcp:{}]", true)]
    [TestCase("VOLUME /data /logs", "VOLUME [/data /logs]", true)]
    [TestCase("VOLUME [\"/data\", \"/logs\"]", Classic + "VOLUME [/data /logs]", true)]
    [TestCase("VOLUME [\"/data\"]", "/bin/sh -c #(nop) VOLUME [\"/data\"]", true)]
    [TestCase("VOLUME /data", "VOLUME [/data /logs]", false)]
    [TestCase("STOPSIGNAL SIGTERM", "STOPSIGNAL SIGINT", false)]
    [TestCase("MAINTAINER me <me@x>", "MAINTAINER me <me@x>", true)]
    [TestCase("SHELL [\"/bin/bash\", \"-ec\"]", "/bin/bash -ec #(nop)  SHELL [/bin/bash -ec]", true)]
    [TestCase("SHELL [\"/bin/bash\", \"-c\"]", "SHELL [/bin/bash -ec]", false)]
    public void OthersAreComparedByTheirArguments(string instruction, string step, bool isSame) => Compare(instruction, step, isSame);

    [TestCase("CMD [\"a\", \"b c\"]", "CMD [\"a\" \"b c\"]", true)]
    [TestCase("CMD [\"a\", \"b c\"]", "/bin/bash -ec #(nop)  CMD [\"a\" \"b\" \"c\"]", false)]
    [TestCase("CMD [\"a\\n\\\"\\u00e9\"]", "CMD [\"a\\n\\\"é\"]", true)]
    [TestCase("CMD [\"a\", \"b\"]", "/bin/sh -c #(nop) CMD [\"a\", \"b\"]", true)]
    [TestCase("CMD run  it \\\n\tnow", "CMD [\"/bin/sh\" \"-c\" \"run  it \\tnow\"]", true)]
    [TestCase("CMD run it", "CMD [\"/bin/sh\" \"-c\" \"run that\"]", false)]
    [TestCase("CMD run it", "/bin/sh -c #(nop) CMD run it", true)]
    [TestCase("ENTRYPOINT [\"/x\",\"y\"]", Classic + "ENTRYPOINT [\"/x\" \"y\"]", true)]
    [TestCase("HEALTHCHECK --interval=5s CMD echo ok", "HEALTHCHECK &{[\"CMD-SHELL\" \"echo ok\"] \"5s\" \"0s\" \"0s\" '\\x00'}", true)]
    [TestCase("HEALTHCHECK CMD [\"echo\",\"ok\"]", "HEALTHCHECK &{[\"CMD\" \"echo\" \"ok\"] \"0s\" \"0s\" \"0s\" '\\x00'}", true)]
    [TestCase("HEALTHCHECK CMD echo ok", "HEALTHCHECK &{[\"CMD-SHELL\" \"echo no\"] \"5s\" \"0s\" \"0s\" '\\x00'}", false)]
    [TestCase("HEALTHCHECK NONE", "HEALTHCHECK &{[\"NONE\"] \"0s\" \"0s\" \"0s\" '\\x00'}", true)]
    public void CommandsAreComparedByTheirStrings(string instruction, string step, bool isSame) => Compare(instruction, step, isSame);

    [TestCase("COPY --chown=1:1 a b /many/", "COPY --chown=1:1 --chmod=600 a b /many/ # buildkit", true)]
    [TestCase("COPY --from=x --link a /b", "COPY a /b # buildkit", true)]
    [TestCase("COPY x /y", "COPY a/x /y # buildkit", false)]
    [TestCase("COPY $A/x /y", "COPY a/x /y # buildkit", true)]
    [TestCase("COPY <<T /t\nx\nT", "COPY <<T /t # buildkit", true)]
    [TestCase("COPY <<S /t\nx\nS", "COPY <<T /t # buildkit", false)]
    [TestCase("COPY a rel/", "/bin/sh -c #(nop) COPY file:12 in rel/ ", true)]
    [TestCase("COPY a rel/", "/bin/sh -c #(nop) COPY file:12 in /srv/rel/ ", true)]
    [TestCase("COPY a other/", "/bin/sh -c #(nop) COPY file:12 in rel/ ", false)]
    [TestCase("COPY [\"a\", \"\"]", "/bin/sh -c #(nop) COPY file:12 in /y ", true)]
    [TestCase("COPY . .", "COPY . . # buildkit", true)]
    [TestCase("COPY a /", "/bin/sh -c #(nop) COPY file:12 in / ", true)]
    [TestCase("COPY --from=x a /b", "COPY --from=x a /b", true)]
    public void CopiesAreComparedByTheirPaths(string instruction, string step, bool isSame) => Compare(instruction, step, isSame);

    /// <summary>A shell of the Dockerfile is known; buildah always has the default one.</summary>
    [TestCase("RUN /bin/bash -ec make # buildkit", "- 3 4")]
    [TestCase("/bin/sh -c make", "- 3 4")]
    [TestCase("RUN /bin/bash -ec echo make # buildkit", "- - 4 differs at 3")]
    public void TheShellIsThatOfTheDockerfile(string run, string expected) => Assert.That(
        LinesOf("FROM x\nSHELL [\"/bin/bash\", \"-ec\"]\nRUN make\nCOPY a /a\n", "linux", "SHELL [/bin/bash -ec]", run, "COPY a /a # buildkit"),
        Is.EqualTo(expected));

    /// <summary>Of Windows, paths and commands aren't compared.</summary>
    [TestCase("WORKDIR C:\\app", "WORKDIR C:/app")]
    [TestCase("RUN [\"cmd\", \"/c\", \"dir\"]", "RUN cmd /c  \"dir\" # buildkit")]
    [TestCase("RUN dir", "RUN cmd /S /C dir # buildkit")]
    public void OnWindowsLessIsKnown(string instruction, string step) =>
        Assert.That(LinesOf($"FROM x\n{instruction}\nRUN y\n", "windows", step, "RUN cmd /S /C y # buildkit"), Is.EqualTo("2 3"));

    /// <summary>Kaniko has no step for what changes no file; whether a RUN changed any isn't known.</summary>
    [TestCase("RUN one|COPY a /a", "3 5")]
    [TestCase("COPY a /a", "5")]
    [TestCase("RUN one", "3")]
    [TestCase("RUN other|COPY a /a", "- 5")]
    [TestCase("RUN one|COPY b /b", "- - differs at 5")]
    public void KanikoLeavesOutWhatChangesNoFile(string steps, string expected) => Assert.That(
        LinesOf("FROM x\nENV A=1\nRUN one\nUSER u\nCOPY a /a\nCMD [\"a\"]\n", "linux", steps.Split('|')), Is.EqualTo(expected));

    /// <summary>Labels that the legacy builder is given are an instruction more.</summary>
    [Test]
    public void GivenLabelsAreNoDifference() => Assert.That(
        LinesOf("FROM x\nCOPY a /a\nLABEL a=1\n", "linux", "/bin/sh -c #(nop) COPY file:1 in /a ", Classic + "LABEL a=1", Classic + "LABEL given=1"),
        Is.EqualTo("2 - -"));

    /// <summary>Buildah may store all in one layer, of which the last instruction isn't the writer.</summary>
    [Test]
    public void ALayerOfAllInstructionsHasNoLine()
    {
        var image = MadeImage.Of("file a 1\n---\nfile b 1") with
        {
            History = [("# base", false), ("/bin/sh -c #(nop) COPY file:1 in /a ", true), ("/bin/sh -c make", false)],
        };
        var map = MapOf(image, "FROM x\nCOPY a /a\nRUN make\n");
        Assert.That(map.Layers, Is.All.Null);
        Assert.That(map.FirstDifferent, Is.Null);
        Assert.That(map.BaseLayers, Is.Zero);
    }

    /// <summary>Nothing is below the first instruction of a build that begins with nothing.</summary>
    [TestCase("FROM scratch\nCOPY b /b\n", "- 2 differs at 1")]
    [TestCase("FROM scratch AS a\nFROM a\nCOPY b /b\n", "- 3 differs at 1")]
    [TestCase("FROM scratch\nCOPY a /a\nCOPY b /b\n", "2 3")]
    [TestCase("FROM base\nCOPY b /b\n", "- 2")]
    public void ScratchHasNoLayers(string dockerfile, string expected) => Assert.That(
        LinesOf(dockerfile, "linux", "COPY a /a # buildkit", "COPY b /b # buildkit"), Is.EqualTo(expected));

    private static void Compare(string instruction, string step, bool isSame) => Assert.That(
        LinesOf($"FROM x\n{instruction}\nCOPY end /end\n", "linux", step, "COPY end /end # buildkit").Contains("differs", StringComparison.Ordinal),
        Is.EqualTo(!isSame));

    /// <summary>The line of each layer and, if there is one, that of the difference. Each step has a layer.</summary>
    private static string LinesOf(string dockerfile, string system, params string[] steps)
    {
        var layers = string.Join("\n---\n", steps.Select(static (_, index) => $"file f{index} 1"));
        var image = MadeImage.Of(layers) with { Platform = (system, "amd64", null), History = [.. steps.Select(static step => (step, false))] };
        var map = MapOf(image, dockerfile);
        IEnumerable<string> lines = map.Layers.Select(static one => one is null ? "-" : $"{LineOf(one)}");
        return string.Join(' ', lines) + (map.FirstDifferent is { } different ? $" differs at {LineOf(different)}" : "");
    }

    private static int LineOf(Syntax.InstructionSyntax instruction) => instruction.Source.GetLineRange(instruction.Span).Line;

    private static HistoryMap MapOf(MadeImage image, string dockerfile) => HistoryMap.Create(
        Reading.Read(image, ArchiveForm.DockerNew), new Linter().Lint(new LintInput(SourceText.From(dockerfile))).Model);
}
