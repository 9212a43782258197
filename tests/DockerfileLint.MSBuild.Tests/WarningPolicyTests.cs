using DockerfileLint.Diagnostics;
using NUnit.Framework;

namespace DockerfileLint.MSBuild.Tests;

/// <summary>What a build makes of each severity under the properties that the compiler honours.</summary>
internal sealed class WarningPolicyTests
{
    [TestCase(Severity.Error, Severity.Error)]
    [TestCase(Severity.Warning, Severity.Warning)]
    [TestCase(Severity.Info, Severity.None)]
    [TestCase(Severity.None, Severity.None)]
    public void ByDefaultInformationStaysOut(Severity severity, Severity expected) =>
        Assert.That(new WarningPolicy(null, null, null).Of("DFL1001", severity), Is.EqualTo(expected));

    [Test]
    public void InformationIsShownWhereAsked() =>
        Assert.That(new WarningPolicy(null, null, null) { ReportInformation = true }.Of("DFL1001", Severity.Info), Is.EqualTo(Severity.Info));

    [TestCase("DFL1001", Severity.Error)]
    [TestCase("DFL1002", Severity.Warning)]
    public void AllWarningsAreErrorsButThoseNamed(string code, Severity expected) =>
        Assert.That(new WarningPolicy(null, "CS1591; DFL1002", null) { TreatWarningsAsErrors = true }.Of(code, Severity.Warning), Is.EqualTo(expected));

    [Test]
    public void AllWarningsAsErrorsLeavesInformationAlone() =>
        Assert.That(new WarningPolicy(null, null, null) { TreatWarningsAsErrors = true }.Of("DFL1001", Severity.Info), Is.EqualTo(Severity.None));

    [TestCase(";CS0001,dfl1001 ;")]
    [TestCase("DFL1001")]
    public void AWarningNamedIsAnErrorWhateverElseIsSaid(string list)
    {
        Assert.That(new WarningPolicy(list, "DFL1001", null).Of("DFL1001", Severity.Warning), Is.EqualTo(Severity.Error));
        Assert.That(new WarningPolicy(list, null, null).Of("DFL1001", Severity.Info), Is.EqualTo(Severity.Error));
    }

    [TestCase(Severity.Error, Severity.Warning)]
    [TestCase(Severity.Warning, Severity.Warning)]
    [TestCase(Severity.Info, Severity.None)]
    [TestCase(Severity.None, Severity.None)]
    public void AFailLevelOfNoneFailsNothing(Severity severity, Severity expected)
    {
        var policy = new WarningPolicy("DFL1001", null, null) { TreatWarningsAsErrors = true, FailLevel = Severity.None };
        Assert.That(policy.Of("DFL1001", severity), Is.EqualTo(expected));
        Assert.That(policy.Of("DFL1002", severity), Is.EqualTo(expected));
        Assert.That((policy.IsPromoted("dfl1001"), policy.IsPromoted("DFL1002")), Is.EqualTo((true, false)));
    }

    [Test]
    public void NoWarnHidesAllButErrors()
    {
        var policy = new WarningPolicy("DFL1001", null, "$(NoWarn);DFL1001") { TreatWarningsAsErrors = true };
        Assert.That(policy.Of("DFL1001", Severity.Warning), Is.EqualTo(Severity.None));
        Assert.That(policy.Of("DFL1001", Severity.Error), Is.EqualTo(Severity.Error));
    }
}
