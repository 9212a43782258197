using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rules;

/// <summary>
/// What a COPY doesn't get from its context. Files are parted by spaces, lines of the .dockerignore by bars; expected are the rules that report, in order of the text.
/// </summary>
internal sealed class LostSourceTests
{
    // Lines with ! that can't matter.
    [TestCase("COPY secret.txt /", "secret.txt docs/a.md", "secret.txt|docs|!docs/*.md", "DFL2005")]
    [TestCase("COPY a/b.txt /", "a/b.txt x.md", "a|!*.md", "DFL2005")]
    [TestCase("COPY a.txt /", "a.txt", "!a.txt|*.txt", "DFL2005")]
    [TestCase("COPY app.log /", "app.log", "*.log|!**/*.txt|!app.lo", "DFL2005")]
    [TestCase("COPY bin/Release/publish/ /", "bin/Release/publish/A.dll", "**/bin|!**/.gitignore|!.git/HEAD|!.git/refs/heads/**", "DFL2005")]
    [TestCase("COPY bin/Release/publish/ /", "A.csproj", "**/bin|!**/.gitignore|!.git/HEAD|!.git/refs/heads/**", "DFL2005")]
    [TestCase("COPY sub/c.txt /", "sub/b.py sub/c.txt", "*|!**/*.py", "DFL2005")]
    [TestCase("COPY src /", "src/gen/a.c", "*|!src/**|src/gen", "DFL2005")]
    [TestCase("COPY src/gen /", "src/gen/a.c src/b.c", "*|!src/**|src/gen", "DFL2005")]
    // Lines with ! that take the source, or something in it, back.
    [TestCase("COPY a.txt /", "a.txt", "*|!a.*", "")]
    [TestCase("COPY ./manage.py /", "manage.py", "**|!manage.py", "")]
    [TestCase("COPY subdir /", "subdir/keep subdir/other", "*|!subdir/keep", "")]
    [TestCase("COPY sub /", "sub/b.py sub/c.txt", "*|!**/*.py", "")]
    [TestCase("COPY README-1.md /", "README-1.md", "*.md|!README*.md|README-secret.md", "")]
    [TestCase("COPY dist /", "package.json", "dist|!dist/app.js", "")]
    [TestCase("COPY dist/ /", "dist/old.txt", "dist|!dist/*.js", "")]
    [TestCase("COPY .git /", "a", "**/.git|!.git/HEAD", "")]
    [TestCase("COPY obj/publish /", "a", "*|!obj\\publish\\*", "")]
    // Wildcards and the whole context.
    [TestCase("COPY conf/*.json /", "conf/a.json", "conf", "DFL2005")]
    [TestCase("COPY conf/*.json /", "conf/a.json conf/b.json", "*|!conf/b.json", "")]
    [TestCase("COPY conf/*.json /", "conf/a.json conf/b.xml", "conf|!conf/*.xml", "DFL2005")]
    [TestCase("COPY *.json /", "a.json", "*.json", "DFL2005")]
    [TestCase("COPY *.json /", "a.xml", "*.json", "")]
    [TestCase("COPY package.json yarn.lock* /", "package.json yarn.lock", "yarn.lock", "")]
    [TestCase("COPY x.ss[o] /", "x.sso", "*.sso", "")]
    [TestCase("COPY */a.txt /", "x/a.txt y/a.txt", "*/a.txt", "DFL2005")]
    [TestCase("COPY . /", "a.txt b/c.txt Dockerfile", "*", "DFL2005")]
    [TestCase("COPY . /", "a.txt b/c.txt", "*|!b", "")]
    [TestCase("COPY . /", "a.txt b/c.txt", "*|!b/*.md", "DFL2005")]
    [TestCase("COPY . /", "a.txt", "*|!dist", "")]
    [TestCase("COPY . /", "a.txt", "*|!**/*.jar", "")]
    [TestCase("COPY . /", "Dockerfile .dockerignore", "*", "")]
    [TestCase("RUN --mount=type=bind,target=/x ls /x", "a.txt", "**", "DFL2005")]
    [TestCase("COPY logs /", "logs/a.txt", "logs/*", "DFL2005")]
    // What isn't there.
    [TestCase("COPY nothere.txt /", "a.txt", "", "DFL3001")]
    [TestCase("COPY nothere.txt other.txt /", "a.txt", "", "DFL3001 DFL3001")]
    [TestCase("COPY nothere/ /", "a.txt", "", "DFL3001")]
    [TestCase("ADD [\"no there.txt\", \"/\"]", "a.txt", "", "DFL3001")]
    [TestCase("COPY a.txt/b /", "a.txt", "", "")]
    [TestCase("COPY web/*.csproj /", "Web/Web.csproj", "", "DFL3001")]
    [TestCase("COPY nothere/*.csproj /", "Web/Web.csproj", "", "DFL3001")]
    [TestCase("COPY Web/*.fsproj /", "Web/Web.csproj", "", "")]
    [TestCase("COPY Web/*.CSPROJ /", "Web/Web.csproj", "", "DFL3001")]
    [TestCase("COPY */nothere.txt /", "a/b.txt", "", "")]
    [TestCase("COPY --parents **/*.csproj /", "a/b/c.csproj", "", "")]
    [TestCase("COPY .hidden* /", ".hidden.txt", "", "")]
    [TestCase("COPY * /", ".hidden", ".hidden", "DFL2005")]
    [TestCase("COPY * /", ".hidden a.txt", "*.txt", "")]
    [TestCase("COPY c:\\Users\\me\\nuget.config /", "nuget.config", "", "DFL3001")]
    [TestCase("COPY /home/me/app/a.txt /", "a.txt", "", "DFL3001")]
    [TestCase("COPY /a.txt ./b/../a.txt ../a.txt /x/", "a.txt", "", "")]
    [TestCase("RUN --mount=type=bind,source=nothere.txt,target=/x cp /x /y", "a.txt", "", "DFL3001")]
    [TestCase("RUN --mount=target=/x,src=A.txt cp /x /y", "a.txt", "", "DFL3001")]
    [TestCase("RUN --mount=type=bind,source=a.txt,target=/x cp /x /y", "a.txt", "", "")]
    // What may be there when the image is built, or can't be known.
    [TestCase("COPY dist/app.js target/x.jar bin/app out /", "a.txt", "", "")]
    [TestCase("COPY app.jar tls.pem app-1.0.whl rootfs.tar.gz .env.production /", "a.txt", "", "")]
    [TestCase("COPY Dist/app.js /", "dist/app.js", "", "DFL3001")]
    [TestCase("COPY manager /", "go.mod main.go", "", "")]
    [TestCase("COPY manager /", "main.py", "", "DFL3001")]
    [TestCase("COPY ${NAME:-nothere.txt} $OTHER /", "a.txt", "", "")]
    [TestCase("COPY {{ cookiecutter.name }} /", "a.txt", "", "")]
    [TestCase("ADD https://example.com/x.txt git@example.com:a/b.git /", "a.txt", "", "")]
    // Both.
    [TestCase("COPY packge.json /", "package.json", "*|!package.json", "DFL3001")]
    [TestCase("COPY nothere.txt /", "package.json", "*|!package.json", "DFL2005")]
    [TestCase("COPY v2.txt /", "v1.txt", "*|!v1.txt", "DFL2005")]
    public void EachSourceIsFoundOrSaid(string instruction, string files, string ignore, string expected)
    {
        var context = new FixtureContext(
            string.Concat(files.Split(' ').Select(static file => $"{file}\t9\n")),
            ignore.Length == 0 ? null : ignore.Replace('|', '\n'));
        var input = new LintInput(SourceText.From($"FROM alpine:3.22\n{instruction}\n")) { Context = context };
        var found = Linters.Strict().Lint(input).Diagnostics.Select(static finding => finding.Rule.Id)
            .Where(static id => id is "DFL2005" or "DFL3001");
        Assert.That(string.Join(" ", found), Is.EqualTo(expected));
    }

    [TestCase("COPY web/*.csproj /", "Web/Web.csproj", "COPY Web/*.csproj /")]
    [TestCase("COPY [\"packge.json\", \"/\"]", "package.json", "COPY [\"package.json\", \"/\"]")]
    [TestCase("COPY ./SRC/main.c /", "src/main.c", "COPY ./src/main.c /")]
    [TestCase("COPY confg/ /", "config/a.txt", "COPY config/ /")]
    [TestCase("COPY a.txt requirments.txt /", "a.txt requirements.txt", "COPY a.txt requirements.txt /")]
    [TestCase("COPY pacakge.json /", "package.json", "COPY package.json /")]
    [TestCase("RUN --mount=type=bind,source=readme.md,target=/x cat /x", "README.md", "RUN --mount=type=bind,source=README.md,target=/x cat /x")]
    public void ANearNameIsSuggestedInItsPlace(string instruction, string files, string expected)
    {
        Assert.That(Fixed(instruction, files), Is.EqualTo($"FROM alpine:3.22\n{expected}\n"));
    }

    [TestCase("COPY nothere.txt /", "a.txt b.txt")]
    [TestCase("COPY app2.conf /", "app1.conf")]
    [TestCase("COPY file.txt /", "filea.txt fileb.txt")]
    [TestCase("COPY a.c /", "b.c")]
    [TestCase("COPY 'my fil.txt' /", "my-file.txt")]
    public void AnythingElseIsLeft(string instruction, string files) =>
        Assert.That(Fixed(instruction, files), Is.EqualTo($"FROM alpine:3.22\n{instruction}\n"));

    private static string Fixed(string instruction, string files)
    {
        var context = new FixtureContext(string.Concat(files.Split(' ').Select(static file => $"{file}\t9\n")), "none");
        var input = new LintInput(SourceText.From($"FROM alpine:3.22\n{instruction}\n")) { Context = context };
        var linter = new Linter(new DockerfileLint.Rules.RuleCatalog([DockerfileLint.Rules.RuleCatalog.BuiltIn.GetRule("DFL3001")!]));
        return new Fixer(linter).Fix(input, Diagnostics.FixSafety.Suggested).Input.Dockerfile.Text;
    }
}
