using System.IO;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Rules;
using DockerfileLint.Rules.Security;
using DockerfileLint.Text;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting;

/// <summary>No report shows the value of a secret, whichever rule speaks of its line.</summary>
internal sealed class SecretReportTests
{
    private const string Dockerfile = """
        FROM debian:13
        ENV API_TOKEN sup3rS3cretValue99
        ENV mapsApiKey 9aK3jd8Fq2LmX7vB1cZp0T
        LABEL com.example.api-token=Zk39dPq8LmXw72VbTn0aYc
        RUN git clone https://user:hunter2pass@git.example.org/a.git
        RUN pip install git+https://user:hunter2pass@git.example.org/b && curl --token=abcdef12345 http://example.org/x
        RUN SERVICE_PASSWORD=opensesame77 ./setup
        RUN curl -u deploy:pa55w0rdOfCurl -H "Authorization: Bearer t0kenishOfCurl" http://example.org/y -o y
        RUN docker login -u bot -p pa55w0rdOfDocker && PGPASSWORD=pa55w0rdOfPg psql
        ENV DB_PASS=pa55w0rdOfEnv
        RUN apt-get update && echo "root:pa55w0rdOfChpasswd" | chpasswd
        RUN apt-get update && echo pa55w0rdOfPipe | docker login -u bot --password-stdin && chpasswd <<< root:pa55w0rdOfHere
        RUN apt-get update && mysql -uroot -ppa55w0rdOfMySql && redis-cli -a pa55w0rdOfRedis ping
        RUN curl -u elastic:pa55w0rdOfHost http://localhost:9200 && npm config set //example.org/:_authToken pa55w0rdOfNpm
        LABEL db.password=pa55w0rdOfLabel
        ENV DSN=postgres://app:pa55w0rdOfDsn@localhost/app
        HEALTHCHECK CMD curl -u monitor:pa55w0rdOfCheck http://localhost/
        ENTRYPOINT app --password pa55w0rdOfEntry
        CMD ["app", "--token", "pa55w0rdOfCmd"]
        RUN apt-get update

        """;

    private static readonly string[] Secrets =
    [
        "sup3rS3cretValue99", "9aK3jd8Fq2LmX7vB1cZp0T", "Zk39dPq8LmXw72VbTn0aYc", "hunter2pass", "abcdef12345",
        "opensesame77", "pa55w0rdOfCurl", "t0kenishOfCurl", "pa55w0rdOfDocker", "pa55w0rdOfPg", "pa55w0rdOfEnv",
        "pa55w0rdOfChpasswd", "pa55w0rdOfPipe", "pa55w0rdOfHere", "pa55w0rdOfMySql", "pa55w0rdOfRedis",
        "pa55w0rdOfHost", "pa55w0rdOfDsn", "pa55w0rdOfNpm", "pa55w0rdOfLabel", "pa55w0rdOfCheck", "pa55w0rdOfEntry", "pa55w0rdOfCmd",
    ];

    [TestCaseSource(nameof(Formats))]
    public void NoFormatHasOne(ReportFormat format)
    {
        var source = SourceText.From(Dockerfile, "Dockerfile");
        var linter = new Linter(RuleCatalog.BuiltIn);
        var file = FileLint.Run(linter, new LintInput(source), ReportFormats.NeedsOf(format, withFixes: true), out _, default);
        var text = SampleReport.Write(ReportWriters.Of(format, "1.0.0"), new LintReport([file]));
        foreach (var secret in Secrets) Assert.That(text, Does.Not.Contain(secret));
    }

    [Test]
    public void NoDiffInABuildLogHasOne()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "Dockerfile"), Dockerfile);
        using var output = new MemoryStream();
        using var error = new StringWriter();
        CommandLine.Run(
            ["fix", folder.Path, "--diff", "--preset", "strict", "--suggested"],
            new Terminal(Stream.Null, output, error) { IsBuildLog = true });
        var diff = System.Text.Encoding.UTF8.GetString(output.ToArray());
        Assert.That(diff, Does.Contain("+++ "));
        foreach (var secret in Secrets) Assert.That(diff, Does.Not.Contain(secret));
    }

    [Test]
    public void WhatIsHiddenKeepsItsPlace()
    {
        var shown = SecretMask.Of(SourceText.From(Dockerfile, "Dockerfile")).Text;
        Assert.That(shown.Length, Is.EqualTo(Dockerfile.Length));
        Assert.That(shown.Text.Split('\n').Length, Is.EqualTo(Dockerfile.Split('\n').Length));
        Assert.That(shown.Text, Does.Contain("ENV API_TOKEN ******************"));
    }

    private static ReportFormat[] Formats() => System.Enum.GetValues<ReportFormat>();
}
