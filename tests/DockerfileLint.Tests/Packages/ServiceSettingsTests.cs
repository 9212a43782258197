using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Packages;

/// <summary>The commands that the settings of supervisord and the tables of cron name.</summary>
internal sealed class ServiceSettingsTests
{
    [Test]
    public void ProgramsOfSupervisordAreItsCommands()
    {
        var text = SourceText.From("""
            [supervisord]
            command=not a program
            nodaemon=true
            [program:web]
            command = gunicorn --bind :8000 app:app ; the server
            directory=/app
            ; command=old
            [eventlistener:watch]
            command=python watch.py;now
            [include]
            files = /etc/supervisor/conf.d/*.conf
            """);
        Assert.That(
            Supervisor.CommandsIn(text).Select(text.ToString),
            Is.EqualTo(new[] { "gunicorn --bind :8000 app:app", "python watch.py;now" }));
        Assert.That(Supervisor.IncludesOf(text), Is.EqualTo("/etc/supervisor/conf.d/*.conf"));
    }

    [TestCase("*/5 * * * * /app/run.sh >> /var/log/run.log 2>&1", false, "/app/run.sh >> /var/log/run.log 2>&1")]
    [TestCase("0 3 * * 1-5\troot\tphp /app/job.php", true, "php /app/job.php")]
    [TestCase("@daily php /app/job.php", false, "php /app/job.php")]
    [TestCase("  # 0 3 * * * php /app/job.php", false, null)]
    [TestCase("PATH=/usr/bin:/bin", false, null)]
    [TestCase("MAILTO = \"\"", false, null)]
    [TestCase("0 3 * * *", false, null)]
    [TestCase("", true, null)]
    public void JobsOfCronAreTheirCommands(string line, bool hasUsers, string? command)
    {
        var text = SourceText.From(line + "\r\n");
        var found = Crontab.JobsIn(text, hasUsers).Select(text.ToString).SingleOrDefault();
        Assert.That(found, Is.EqualTo(command));
    }
}
