using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Semantics;

/// <summary>The comment by which hadolint and tally know which shell an image has.</summary>
internal sealed class ShellCommentTests
{
    [TestCase("FROM corp/base\n# hadolint shell=powershell\nRUN x\n", ShellKind.PowerShell)]
    [TestCase("FROM corp/base\n# hadolint  shell = pwsh # why\nRUN x\n", ShellKind.PowerShell)]
    [TestCase("FROM corp/base\n# tally shell=cmd\nRUN x\n", ShellKind.Cmd)]
    [TestCase("FROM corp/base\n# hadolint shell=/bin/bash\nWORKDIR /a\nRUN x\n", ShellKind.Bash)]
    [TestCase("FROM corp/base\n# hadolint shell=fish\nRUN x\n", ShellKind.Unknown)]
    [TestCase("FROM corp/base AS a\n# hadolint shell=pwsh\nRUN y\nFROM corp/other\nRUN x\n", ShellKind.Posix)]
    [TestCase("FROM corp/base AS a\n# hadolint shell=pwsh\nRUN y\nFROM a\nRUN x\n", ShellKind.PowerShell)]
    [TestCase("FROM corp/base\n# hadolint shell=pwsh\nSHELL [\"/bin/bash\", \"-c\"]\nRUN x\n", ShellKind.Bash)]
    [TestCase("# hadolint shell=pwsh\nFROM corp/base\nRUN x\n", ShellKind.Posix)]
    [TestCase("FROM corp/base\n# hadolint shell=\nRUN x\n", ShellKind.Posix)]
    [TestCase("FROM corp/base\n# hadolint shell\nRUN x\n", ShellKind.Posix)]
    public void TheShellIsTheOneThatTheCommentNames(string text, object kind)
    {
        var syntax = DockerfileSyntax.Parse(SourceText.From(text));
        var model = BuildModel.Create(syntax);
        Assert.That(model.GetState(syntax.Instructions.Last()).Shell.Kind, Is.EqualTo(kind));
    }

    [TestCase("powershell", OperatingSystemKind.Windows)]
    [TestCase("bash", OperatingSystemKind.Linux)]
    public void AShellOfWindowsShowsWindows(string shell, object system)
    {
        var model = BuildModel.Create(DockerfileSyntax.Parse(SourceText.From($"FROM corp/base\n# hadolint shell={shell}\nRUN x\n")));
        Assert.That(model.Stages[0].OperatingSystem, Is.EqualTo(system));
    }
}
