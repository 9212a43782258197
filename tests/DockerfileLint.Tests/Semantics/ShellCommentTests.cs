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
    [TestCase("FROM corp/base\n# hadolint shell=pwsh of the image\nRUN x\n", ShellKind.Posix)]
    [TestCase("FROM corp/base\n# Hadolint shell=pwsh\nRUN x\n", ShellKind.Posix)]
    [TestCase("FROM corp/base\n# tally shell=pwsh of the image\nRUN x\n", ShellKind.PowerShell)]
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

    /// <summary>A back-tick escape is Windows' unless the stage shows Linux.</summary>
    [TestCase("RUN x", OperatingSystemKind.Windows)]
    [TestCase("SHELL [\"/bin/bash\", \"-c\"]\nRUN x", OperatingSystemKind.Linux)]
    [TestCase("SHELL [\"bash.exe\", \"-c\"]\nRUN x", OperatingSystemKind.Windows)]
    [TestCase("# hadolint shell=bash\nRUN x", OperatingSystemKind.Linux)]
    [TestCase("RUN apt-get update && `\n  apt-get install -y curl", OperatingSystemKind.Linux)]
    [TestCase("RUN apk add --no-cache curl", OperatingSystemKind.Linux)]
    [TestCase("WORKDIR /app\nRUN a && `\n  chmod +x b", OperatingSystemKind.Linux)]
    [TestCase("RUN echo apk add curl", OperatingSystemKind.Windows)]
    [TestCase("RUN apk add curl\nSHELL [\"powershell\", \"-Command\"]\nRUN x", OperatingSystemKind.Windows)]
    [TestCase("RUN choco install git && `\n  del C:\\x", OperatingSystemKind.Windows)]
    public void ABackTickEscapeAloneIsOfWindows(string rest, object system)
    {
        var model = BuildModel.Create(DockerfileSyntax.Parse(SourceText.From($"# escape=`\nFROM corp/base\n{rest}\n")));
        Assert.That(model.Stages[0].OperatingSystem, Is.EqualTo(system));
    }
}
