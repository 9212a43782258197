using System;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>What <c>migrate</c> makes of the files of other linters, and what it does to the .editorconfig that is there.</summary>
internal sealed class MigrateTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create() => folder = new TemporaryFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("ignored: [DL3008]", "dotnet_diagnostic.DFL5011.severity = none")]
    [TestCase("ignored:\n- DL3025\n", "dotnet_diagnostic.DFL3009.severity = none", "dotnet_diagnostic.DFL3010.severity = none")]
    [TestCase("override:\n  error: [DL3008]\n", "dotnet_diagnostic.DFL5011.severity = error")]
    [TestCase("override:\n  warning: [DL3057]\n", "dotnet_diagnostic.DFL7010.severity = warning")]
    [TestCase("override: {style: [DL3015]}", "dotnet_diagnostic.DFL1202.severity = suggestion")]
    [TestCase("override: {error: [DL3015]}\nignored: [DL3015]\n", "dotnet_diagnostic.DFL1202.severity = none")]
    [TestCase("trustedRegistries: docker.io\n", "dotnet_diagnostic.DFL4212.severity = error", "dockerfilelint.DFL4212.registries = docker.io")]
    [TestCase("override: {info: [DL3026]}\ntrustedRegistries: ['*.gcr.io', my.example.org:5000]\n", "dotnet_diagnostic.DFL4212.severity = suggestion", "dockerfilelint.DFL4212.registries = *.gcr.io, my.example.org:5000")]
    [TestCase("base: &a [DL3008]\nignored: *a\n", "dotnet_diagnostic.DFL5011.severity = none")]
    [TestCase("", "dockerfilelint.preset = hadolint", "check --fail-level info")]
    [TestCase("failure-threshold: error\n", "# - failure-threshold: use 'check --fail-level error'")]
    [TestCase("failure-threshold: style\n", "use 'check --fail-level info'")]
    [TestCase("no-fail: true\n", "use 'check --fail-level none'")]
    [TestCase("format: gitlab_codeclimate\n", "use 'check --format gitlab'")]
    [TestCase("format: gnu\n", "doesn't have this format")]
    [TestCase("no-color: true\n", "NO_COLOR")]
    [TestCase("label-schema:\n  author: text\n  b: url\nstrict-labels: true\n", "# - label-schema: no rule requires a label, so 'author', 'b' may be missing", "# - strict-labels: no rule limits")]
    [TestCase("ignored: [DL3008]\n---\nignored: [DL3009]\n", "dotnet_diagnostic.DFL5011.severity = none", "# - only the first YAML document is read")]
    [TestCase("failure-threshold: ignore\n", "use 'check --fail-level info'")]
    [TestCase("disable-ignore-pragma: true\n", "# - disable-ignore-pragma: ")]
    [TestCase("colour: true\n", "# - colour: not a known setting of hadolint")]
    [TestCase("ignored: [DL3046]\n", "# - DL3046: no rule asks for it: 4,305 bytes")]
    [TestCase("ignored: [SC2086]\n", "dotnet_diagnostic.SC2086.severity = none")]
    [TestCase("ignored: [DL9876]\n", "# - DL9876: no rule covers it")]
    [TestCase("ignored: [DL3011]\n", "# - DL3011: DFL0008 stays an error")]
    [TestCase("ignored: [DL4003]\n", "# DL4003; DFL3008 also covers DL3012, DL4004")]
    [TestCase("ignored: [DL4003]\noverride: {error: [DL4004]}\n", "dotnet_diagnostic.DFL3008.severity = error", "DL4003 would be ignored, but DFL3008 reports it")]
    [TestCase("trustedRegistries: ['a\\nb']\n", "isn't the name of a registry")]
    [TestCase("ignored: [\"DL3008\\n[*]\\nroot = true\"]\n", "no rule covers it")]
    public void HadolintsSettingsHaveTheirEquals(string text, params string[] lines)
    {
        var written = Migrate(".hadolint.yaml", text);
        foreach (var line in lines) Assert.That(written, Does.Contain(line));
        Assert.That(written.Split('\n'), Has.None.EqualTo("root = true"));
    }

    [TestCase("[rules]\nexclude = [\"hadolint/DL3022\"]\n", "dotnet_diagnostic.DFL3002.severity = none")]
    [TestCase("[rules]\ninclude = [\"hadolint/DL3008\"]\n", "dotnet_diagnostic.DFL5011.severity = suggestion")]
    [TestCase("[rules]\ninclude = [\"buildkit/*\"]\n", "dotnet_diagnostic.DFL3018.severity = suggestion", "dotnet_diagnostic.DFL7009.severity = suggestion")]
    [TestCase("[rules]\ninclude=[\"buildkit/InvalidDefinitionDescription\"]\nexclude=[\"buildkit/*\"]\n", "dotnet_diagnostic.DFL7009.severity = suggestion", "dotnet_diagnostic.DFL2005.severity = none", "buildkit/MaintainerDeprecated: DFL7007 stays on, as it also covers hadolint/DL4000")]
    [TestCase("[rules]\nexclude=[\"tally/ruby/*\"]\n", "DFL4001 stays on, as it also covers")]
    [TestCase("[rules]\nexclude=[\"*\"]\n", "'check --only' runs a few rules")]
    [TestCase("[rules]\nexclude=[\"other/*\"]\n", "# - other/*: no rule covers it")]
    [TestCase("[rules.buildkit.StageNameCasing]\nseverity = \"off\"\n", "dotnet_diagnostic.DFL7001.severity = none")]
    [TestCase("[rules.tally.\"gpu/prefer-runtime-final-stage\"]\nseverity = \"error\"\n", "dotnet_diagnostic.DFL1102.severity = error")]
    [TestCase("[rules.tally.gpu.prefer-runtime-final-stage]\nseverity = \"style\"\n", "dotnet_diagnostic.DFL1102.severity = suggestion")]
    [TestCase("[rules.hadolint.DL3026]\ntrusted-registries = [\"ghcr.io\"]\n", "dotnet_diagnostic.DFL4212.severity = warning", "dockerfilelint.DFL4212.registries = ghcr.io")]
    [TestCase("[rules.tally.prefer-heredoc]\nfix = \"never\"\n", "# - tally/prefer-heredoc: no rule covers it")]
    [TestCase("[rules.tally.prefer-run-heredoc]\nmin-commands = 3\n", "no rule asks for it: they write the same layer")]
    [TestCase("[rules.hadolint.DL3022]\nfix = \"never\"\nother = 1\nexclude.paths = [\"a\"]\n", "hadolint/DL3022: fix: ", "hadolint/DL3022: exclude: ", "hadolint/DL3022: other: our rules don't have this option")]
    [TestCase("[rules.shellcheck.SC2086]\nseverity = \"off\"\n", "dotnet_diagnostic.SC2086.severity = none")]
    [TestCase("[rules.hadolint.DL3022]\nseverity = \"loud\"\n", "'loud' isn't a severity of tally")]
    [TestCase("[output]\nformat = \"github-actions\"\npath = \"x\"\nfail-level = \"style\"\nshow-source = false\n", "'check --format github'", "--output FILE", "--fail-level info", "--verbosity")]
    [TestCase("[inline-directives]\nenabled = false\nwarn-unused = true\n", "inline-directives.enabled: ", "DFL9002 always reports")]
    [TestCase("[ai]\nenabled = true\n[slow-checks]\nmode = \"off\"\n[new]\nx = 1.5\n", "# - ai: ", "# - slow-checks: ", "# - new.x: there is no such setting here")]
    [TestCase("[rules.hadolint.DL3022]\nseverity=\"off\"\n[output]\n[rules.hadolint.DL3007]\nseverity=\"off\"\n", "DFL3002.severity = none", "DFL5002.severity = none")]
    public void TallysSettingsHaveTheirEquals(string text, params string[] lines)
    {
        var written = Migrate(".tally.toml", text);
        foreach (var line in lines) Assert.That(written, Does.Contain(line));
        Assert.That(written, Does.Not.Contain("dockerfilelint.preset"));
    }

    [TestCase("rules:\n  sudo_usage: off\n", "dotnet_diagnostic.DFL4103.severity = none")]
    [TestCase("rules:\n  sudo_usage: on\n", "[*]")]
    [TestCase("rules:\n  uppercase_commands: off\n", "uppercase_commands: no rule asks for it: the builder takes any case")]
    [TestCase("rules:\n  made_up: off\n", "# - made_up: no rule covers it")]
    [TestCase("other: 1\n", "# - other: not a known setting of dockerfilelint")]
    [TestCase("rules:\n  sudo_usage: off\n---\nrules:\n  latest_tag: off\n", "# - only the first YAML document is read")]
    public void DockerfilelintsSettingsHaveTheirEquals(string text, string line) =>
        Assert.That(Migrate(".dockerfilelintrc", text), Does.Contain(line));

    [TestCase(".hadolint.yaml", "ignored: [DL3008\n", ":2: it isn't well-formed YAML")]
    [TestCase(".hadolint.yaml", "ignored: {a: b}\n", ":1: 'ignored' must be a list")]
    [TestCase(".hadolint.yaml", "ignored: [[DL3008]]\n", ":1: 'ignored' must be a list of strings")]
    [TestCase(".hadolint.yaml", "- DL3008\n", ":1: 'the file' must be a table of settings")]
    [TestCase(".hadolint.yaml", "ignored: [DL3008]\n\nignored: []\n", ":3: 'ignored' is given twice")]
    [TestCase(".hadolint.yaml", "override: [DL3008]\n", ":1: 'override' must be a table of settings")]
    [TestCase(".hadolint.yaml", "no-fail: maybe\n", ":1: 'no-fail' must be true or false")]
    [TestCase(".hadolint.yaml", "failure-threshold: bogus\n", ":1: 'failure-threshold' must be one of error, warning, info, style, ignore and none")]
    [TestCase(".hadolint.yaml", "strict-labels: maybe\n", ":1: 'strict-labels' must be true or false")]
    [TestCase(".hadolint.yaml", "failure-threshold: [a]\n", ":1: 'failure-threshold' must be a string")]
    [TestCase(".hadolint.yaml", "override: &a {error: *a}\n", ":1: 'error' must be a list")]
    [TestCase(".tally.toml", "[rules\n", ":1: it isn't well-formed TOML")]
    [TestCase(".tally.toml", "a = 1\na = 2\n", ":2: 'a' is given twice")]
    [TestCase(".tally.toml", "rules = 3\n", ":1: 'rules' must be a table of settings")]
    [TestCase(".tally.toml", "[rules]\nexclude = [{a=1}]\n", ":2: 'exclude' must be a list of strings")]
    [TestCase(".tally.toml", "[rules.hadolint]\nDL3008 = 1\n", ":2: 'hadolint/DL3008' must be a table of settings")]
    [TestCase(".dockerfilelintrc", "rules: [a]\n", ":1: 'rules' must be a table of settings")]
    [TestCase(".dockerfilelintrc", "rules:\n  sudo_usage: [off]\n", ":2: 'sudo_usage' must be a string")]
    public void AWrongFileIsOneLineAndWritesNothing(string name, string text, string problem)
    {
        var path = folder.Write(name, text);
        var run = ToolRun.Of("migrate", path);
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { $"dockerfile-lint: {path}{problem}" }));
        Assert.That(File.Exists(folder.PathOf(".editorconfig")), Is.False);
    }

    [Test]
    public void NestedAliasesAndDepthAndSizeAreBounded()
    {
        var bomb = new StringBuilder("a0: &a0 [x]\n");
        for (var i = 1; i < 40; i++) bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        Assert.That(ToolRun.Of("migrate", folder.Write(".hadolint.yaml", bomb + "ignored: *a39\n")).Error, Does.Contain("'ignored' must be a list of strings"));
        Assert.That(ToolRun.Of("migrate", folder.Write(".hadolint.yaml", "ignored: " + new string('[', 20_000))).Status, Is.EqualTo(2));
        Assert.That(ToolRun.Of("migrate", folder.Write(".tally.toml", "a = " + new string('[', 20_000))).Status, Is.EqualTo(2));
        Assert.That(ToolRun.Of("migrate", folder.Write(".tally.toml", "#" + new string('a', 1_100_000))).Error, Does.Contain("it is larger than 1 MB"));
    }

    [TestCase("root = true\r\n\r\n[*.cs]\r\nindent_size = 4")]
    [TestCase("\uFEFFroot = true\n")]
    [TestCase("[*]\ndockerfilelint.preset = strict\n\n\n")]
    public void WhatIsThereStaysAndASecondRunIsIdle(string there)
    {
        File.WriteAllBytes(folder.PathOf(".editorconfig"), Encoding.UTF8.GetBytes(there));
        var path = folder.Write(".hadolint.yaml", "ignored: [DL3008]\n");
        Assert.That(ToolRun.Of("migrate", path).Status, Is.Zero);
        var first = File.ReadAllBytes(folder.PathOf(".editorconfig"));
        var text = Encoding.UTF8.GetString(first);
        Assert.That(text, Does.StartWith(there));
        Assert.That(text.Count(static one => one == '\r'), Is.EqualTo(there.Contains('\r', StringComparison.Ordinal) ? text.Count(static one => one == '\n') : 0));
        var second = ToolRun.Of("migrate", path);
        Assert.That(second.Error, Does.Contain(".editorconfig: up to date"));
        Assert.That(File.ReadAllBytes(folder.PathOf(".editorconfig")), Is.EqualTo(first));
    }

    [Test]
    public void ALaterRunReplacesWhatAnEarlierOneWrote()
    {
        var path = folder.Write(".hadolint.yaml", "ignored: [DL3008]\n");
        Migrate(".hadolint.yaml", "ignored: [DL3008]\n");
        File.AppendAllText(folder.PathOf(".editorconfig"), "\n[*.md]\nindent_size = 2\n");
        var written = Migrate(".hadolint.yaml", "ignored: [DL3018]\n");
        Assert.That(written, Does.Contain("DFL5012").And.Not.Contain("DFL5011").And.EndsWith("\n[*.md]\nindent_size = 2\n"));
        folder.Write(".editorconfig", written.Replace("# dockerfile-lint migrate: end .hadolint.yaml\n", "", StringComparison.Ordinal));
        Assert.That(ToolRun.Of("migrate", path).Error, Does.Contain(".editorconfig:1: the end of what 'migrate' wrote here is missing"));
    }

    [Test]
    public void ADiffWritesNothing()
    {
        var path = folder.Write(".hadolint.yaml", "ignored: [DL3008]\n");
        var run = ToolRun.Of("migrate", path, "--diff");
        Assert.That(run.Status, Is.EqualTo(1), run.Error);
        Assert.That(run.Output, Does.Contain("+dotnet_diagnostic.DFL5011.severity = none"));
        Assert.That(File.Exists(folder.PathOf(".editorconfig")), Is.False);
        ToolRun.Of("migrate", path);
        Assert.That(ToolRun.Of("migrate", path, "--diff"), Has.Property("Status").EqualTo(0).And.Property("Output").Empty);
    }

    [Test]
    public void AFolderIsSearched()
    {
        folder.Write(".hadolint.yml", "ignored: [DL3008]\n");
        folder.Write("hadolint.yaml", "ignored: [DL3018]\n");
        folder.Write(".tally.toml", "[rules.buildkit.StageNameCasing]\nseverity = \"off\"\n");
        folder.Write("Dockerfile", "# check=skip=JSONArgsRecommended;error=true\nFROM scratch\n");
        var run = ToolRun.Of("migrate", folder.Path);
        Assert.That(run.Status, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("hadolint.yaml: it isn't read, since").And.Contain("Dockerfile:1: '# check=skip=' counts as it is").And.Contain("'error=true' is for the build"));
        Assert.That(folder.Read(".editorconfig"), Does.Contain("DFL5011").And.Contain("DFL7001").And.Not.Contain("DFL5012"));
    }

    [Test]
    public void WhereThereIsNothingToMigrateThatIsSaid()
    {
        var run = ToolRun.Of("migrate", folder.Path);
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.ErrorLines.Single(), Does.Contain("nothing to migrate is here: no .hadolint.yaml, "));
        Assert.That(ToolRun.Of("migrate", folder.Write("Dockerfile", "FROM scratch\n")).Error, Does.Contain("it has no directive '# check='"));
        Assert.That(ToolRun.Of("migrate", folder.PathOf("gone.yaml")).Error, Does.Contain("file not found"));
        Assert.That(ToolRun.Of("migrate", folder.Write("other.yaml", "")).Error, Does.Contain("say so with --from"));
    }

    [Test]
    public void AnotherFileMayBeReadAndWritten()
    {
        var output = folder.PathOf("lint.editorconfig");
        var run = ToolRun.Of("migrate", folder.Write("other.yaml", "ignored: [DL3008]\n"), "--from", "hadolint", "--output", output);
        Assert.That(run.Status, Is.Zero, run.Error);
        Assert.That(folder.Read("lint.editorconfig"), Does.Contain("DFL5011"));
        Assert.That(ToolRun.Of("migrate", folder.PathOf("other.yaml"), "--from", "hadolint", "--output", folder.Path).Status, Is.EqualTo(2));
    }

    /// <summary>A check reads what was written without a problem, and reports what hadolint would, but for what is ignored.</summary>
    [Test]
    public void ACheckFollowsWhatWasWritten()
    {
        folder.Write("Dockerfile", "FROM quay.io/a/b:1\nRUN apt-get install -y curl && apk add git\nCMD [\"a\"]\n");
        Migrate(".hadolint.yaml", "ignored: [DL3008]\ntrustedRegistries: [docker.io]\nno-fail: true\n");
        var rules = ToolRun.Of("check", folder.Path, "--format", "json").Json().GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray()
            .Select(static one => one.GetProperty("rule").GetString()).ToList();
        Assert.That(rules, Does.Contain("DFL5012").And.Contain("DFL4212").And.Not.Contain("DFL5011").And.Not.Contain("DFL9004"));
    }

    private string Migrate(string name, string text)
    {
        var run = ToolRun.Of("migrate", folder.Write(name, text));
        Assert.That(run.Status, Is.Zero, run.Error);
        var written = folder.Read(".editorconfig");
        // Nothing is said in one place only.
        foreach (var line in written.Split('\n').Where(static line => line.StartsWith("# - ", StringComparison.Ordinal)))
            Assert.That(run.Error, Does.Contain(line[4..]));
        return written;
    }
}
