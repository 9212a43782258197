using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>The colours of a text report; empty strings where none are wanted.</summary>
internal sealed class Palette(bool color)
{
    public string Reset => Code("0");

    public string Bold => Code("1");

    public string Dim => Code("2");

    public string Fix => Code("32");

    public string Of(Severity severity) => Code(severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        _ => "1;36",
    });

    private string Code(string code) => color ? $"\u001b[{code}m" : string.Empty;
}
