using System;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>DFL9001: a rule failed; the other rules still ran.</summary>
internal static class InternalFault
{
    public static Diagnostic Of(Rule rule, SourceText source, Exception fault) => new(
        LinterRules.InternalFault,
        source.Path,
        new TextSpan(0, 0),
        $"{rule.Descriptor.Id} failed with {FaultText.Of(fault).TrimEnd('.')}. "
            + "Its findings for this file are incomplete. Report this message with the Dockerfile.");
}
