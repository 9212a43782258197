using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>Which files are templates, by the first placeholder in them.</summary>
internal sealed class TemplateTests
{
    [TestCase("FROM {{ image }}", "{{ image }}")]
    [TestCase("FROM debian:{{ .v }}", "{{ .v }}")]
    [TestCase("FROM \"{{base}}\"", "{{base}}")]
    [TestCase("{% if x %}\nFROM a\n{% endif %}", "{% if x %}")]
    [TestCase("FROM a\n  {%- for p in packages %}\nRUN apk add {{ p }}", "{%- for p in packages %}")]
    [TestCase("{# a comment #}\nFROM a", "{# a comment #}")]
    [TestCase("{{- if .Values.x }}\nFROM a\n{{- end }}", "{{- if .Values.x }}")]
    [TestCase("FROM a\nRUN apk add {{ packages }}", "{{ packages }}")]
    [TestCase("FROM a\nRUN apk add \\\n  {{ packages }} \\\n  git", "{{ packages }}")]
    [TestCase("FROM a\nRUN apk add {{packages|join(\" \")}}", "{{packages|join(\" \")}}")]
    [TestCase("FROM a\nRUN x {% if y %} z {% endif %}", "{% if y %}")]
    [TestCase("FROM a\nCOPY {{{ dir }}}/a /", "{{ dir }}")]
    [TestCase("FROM a\nEXPOSE {{port}}", "{{port}}")]
    [TestCase("FROM a\nENV VERSION={{ version }}", "{{ version }}")]
    [TestCase("FROM a\nLABEL version=\"{{ version }}\"", "{{ version }}")]
    [TestCase("FROM a\nCMD [\"./{{ cookiecutter.name }}\"]", "{{ cookiecutter.name }}")]
    [TestCase("FROM a\nRUN echo '{{cookiecutter.name}}'", "{{cookiecutter.name}}")]
    [TestCase("FROM a\nRUN x \"${{ values.name }}\"", "{{ values.name }}")]
    [TestCase("FROM a\nONBUILD COPY {{ x }} /", "{{ x }}")]
    [TestCase("FROM <%= image %>", "<%= image %>")]
    [TestCase("<% packages.each do |p| %>\nRUN apk add x", "<% packages.each do |p| %>")]
    [TestCase("FROM a\nWORKDIR /<%- name %>", "<%- name %>")]
    [TestCase("<#if x>\nFROM a\n</#if>", "<#if x>")]
    [TestCase("FROM x/%%ARCH%%-debian", "%%ARCH%%")]
    [TestCase("FROM a\nRUN x %%VERSION%%", "%%VERSION%%")]
    [TestCase("FROM ${docker.image}", "${docker.image}")]
    [TestCase("FROM a\nCOPY x ${pkg.name}.deb /tmp/", "${pkg.name}")]
    [TestCase("FROM a\nADD target/${project.build.finalName}.jar a.jar", "${project.build.finalName}")]
    [TestCase("FROM a\nRUN dpkg -i /tmp/${pkg.name}.deb", "${pkg.name}")]
    [TestCase("FROM a\nENTRYPOINT [\"java\", \"-jar\", \"${project.artifactId}.jar\"]", "${project.artifactId}")]
    [TestCase("FROM a\nENV V=\"${project.version}\"", "${project.version}")]
    [TestCase("FROM a:@TAG@", "@TAG@")]
    [TestCase("FROM a\nCOPY target/app-@project.version@.jar /", "@project.version@")]
    [TestCase("FROM a\nRUN java -jar app-@project.version@.jar", "@project.version@")]
    [TestCase("FROM {image}:1", "{image}")]
    [TestCase("#include \"base.in\"\nRUN x", "#include \"base.in\"")]
    [TestCase("#include <common.docker>\nFROM a", "#include <common.docker>")]
    [TestCase("FROM a\n#ifdef DEBUG\nRUN x\n#endif", "#ifdef DEBUG")]
    [TestCase("FROM a\n#if( $x )\nRUN x\n#end", "#if( $x )")]
    [TestCase("include(`base.m4')\nRUN x", "include(`base.m4')")]
    [TestCase("dnl a comment\nFROM a", "dnl")]
    public void APlaceholder(string text, string expected) => Assert.That(Find(text), Is.EqualTo(expected));

    [TestCase("FROM a\nRUN docker inspect --format '{{.Id}}' x")]
    [TestCase("FROM a\nRUN docker inspect --format \"{{ .State.Status }}\" x")]
    [TestCase("FROM a\nRUN docker inspect -f={{.Id}} x")]
    [TestCase("FROM a\nRUN V=$(regctl version --format '{{.VCSTag}}') && x")]
    [TestCase("FROM a\nRUN go list -f '{{range .Imports}}{{.}}{{end}}'")]
    [TestCase("FROM a\nHEALTHCHECK CMD docker ps --format '{{json .}}'")]
    [TestCase("FROM a\nCMD [\"docker\", \"inspect\", \"-f\", \"{{.Id}}\"]")]
    [TestCase("FROM a\nENV PS_FORMAT=\"table {{.ID}}\"")]
    [TestCase("FROM a\nENV LOG_FILENAME_TEMPLATE={{ti.dag_id}}.log")]
    [TestCase("FROM a\nRUN sed -i 's/{{ VERSION }}/1/' a")]
    [TestCase("FROM a\nRUN sed -i s/{{VERSION}}/1/ a")]
    [TestCase("FROM a\nRUN sed -e \"s#@DEFAULT_PREFIX@#$P#g\" -i /a")]
    [TestCase("FROM a\nRUN mkdir -p {{a,b},c}/{{d,e}}")]
    [TestCase("FROM a\nRUN cat <<EOF > a.j2\n{{ x }}\n{% if y %}\n${a.b}\nEOF")]
    [TestCase("FROM a\nCOPY <<'EOF' /a.tmpl\n{{ x }}\nEOF")]
    [TestCase("# {{ x }} and ${a.b} and <%= y %>\nFROM a\nRUN x \\\n  # {{ z }}\n  y")]
    [TestCase("FROM a\nRUN git log --format='%aN <%aE>' | sort")]
    [TestCase("FROM a\nRUN echo '${a.b}' >> a.properties")]
    [TestCase("FROM a\nRUN echo \"\\${a.b}\" >> a.properties")]
    [TestCase("FROM a\nENV PATTERN='${sys:x} ${a.b}'")]
    [TestCase("FROM a\nSHELL [\"pwsh\", \"-c\"]\nRUN x ${a.b}")]
    [TestCase("FROM a\nRUN echo ${#x} ${x%%.*} ${x:-{}} ${x%\\{a}")]
    [TestCase("FROM a@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [TestCase("FROM a\nRUN npm i @scope/a@1 @b/c@2\nLABEL maintainer=\"a@b.org, c@d.org\"")]
    [TestCase("FROM a\nRUN net user John B@dP@ssw0rd /ADD")]
    [TestCase("FROM a\nRUN julia -e 'Pkg.activate(@__DIR__)'")]
    [TestCase("FROM a\nRUN for %%i in (a b) do x %%i")]
    [TestCase("FROM a\nRUN curl -w '%{http_code}' x")]
    [TestCase("ARG IMAGE\nFROM {IMAGE}", Description = "A dollar sign was forgotten.")]
    [TestCase("FROM ${BASE}")]
    [TestCase("FROM $BASE\nRUN x")]
    [TestCase("# if this fails\nFROM a\n#if you can\nRUN x")]
    [TestCase("FROM a\nRUN printf 'x' \\\n#include <stdio.h>\n && y")]
    [TestCase("INCLUDE ./common.dockerfile\nFROM a")]
    [TestCase("FROM a\nLABEL a=\"{}\" b=\"{ {x} }\"")]
    public void NoPlaceholder(string text) => Assert.That(Find(text), Is.Null);

    [TestCase("Dockerfile.j2", "FROM a\nRUN echo \"{{ x }}\"", "{{ x }}")]
    [TestCase("Dockerfile.template", "FROM ${BASE}\n", "${BASE}")]
    [TestCase("Dockerfile.template", "FROM a:$TAG\n", "$TAG")]
    [TestCase("Dockerfile.template", "ARG BASE\nFROM ${BASE}\n", null)]
    [TestCase("Dockerfile.template", "FROM --platform=$BUILDPLATFORM a\nRUN x $Y\n", null)]
    [TestCase("Dockerfile.in", "FROM a\nRUN x '@prefix@/bin'", "@prefix@")]
    [TestCase("Dockerfile.in", "FROM a\nRUN sed s/@prefix@/x/ a.in", null)]
    [TestCase("Dockerfile.in", "FROM example.org/a/SRC_IMAGE\n", "SRC_IMAGE")]
    [TestCase("Dockerfile.in", "FROM DISTRO\n", "DISTRO")]
    [TestCase("Dockerfile.in", "FROM --platform=linux/amd64 debian:TRIXIE AS BASE\n", null)]
    [TestCase("Dockerfile.erb", "FROM a\n# <%= x %>\n", null)]
    [TestCase("Dockerfile.tmpl", "FROM a\nCOPY a b\n", null)]
    public void ANameOfATemplate(string path, string text, string? expected) => Assert.That(Find(text, path), Is.EqualTo(expected));

    [Test]
    public void OnlyOneLineIsSaid()
    {
        var source = SourceText.From("FROM {{ image }}\nRUN apt-get install {{ x }}\nBOGUS\n", "a/Dockerfile");
        var found = new Linter().Lint(new LintInput(source)).Diagnostics.Single();
        Assert.That((found.Rule.Id, found.Severity, found.Span.Start), Is.EqualTo(("DFL9006", Severity.Info, 5)));
        Assert.That(found.Message, Does.Contain("'{{ image }}'"));
    }

    [Test]
    public void ItsSeverityCanBeConfigured()
    {
        var configuration = new LintConfiguration { Severities = LintConfiguration.Empty.Severities.Add("DFL9006", Severity.None) };
        var input = new LintInput(SourceText.From("FROM {{ image }}\n")) { Configuration = configuration };
        Assert.That(new Linter().Lint(input).Diagnostics, Is.Empty);
    }

    [Test]
    public void ALongFileOfOpenMarksIsRead()
    {
        // Each mark looks for its end in the next characters only.
        var text = "FROM a\nRUN x " + string.Concat(Enumerable.Repeat("{{ {% <% %%A @A ${a.", 20_000));
        Assert.That(Find(text), Is.Null);
        Assert.That(Find(text + "\nCOPY {{ x }} /"), Is.EqualTo("{{ x }}"));
    }

    [TestCase("RUN x", " '{{ a }}'")]
    [TestCase("ENV A=b", " C=\"{{ a }}\"")]
    [TestCase("RUN x", " '${a.b}' @A@")]
    public void ManyPlaceholdersOfProgramsAreRead(string start, string repeated)
    {
        // What the instruction says as a whole is looked for once.
        var text = $"FROM a\n{start}" + string.Concat(Enumerable.Repeat(repeated, 50_000));
        Assert.That(Find(text), Is.Null);
    }

    private static string? Find(string text, string path = "Dockerfile")
    {
        var syntax = DockerfileSyntax.Parse(SourceText.From(text, path));
        return Template.Find(syntax) is { } span ? syntax.Source.ToString(span) : null;
    }
}
