using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>The colours of a text report; empty strings where none are wanted.</summary>
internal sealed class Palette(bool color)
{
    /// <summary>Whether there are colours.</summary>
    public bool HasColor => color;

    public string Reset => Code("0");

    public string Bold => Code("1");

    public string Dim => Code("2");

    public string Underline => Code("4");

    public string Fix => Code("32");

    public string Of(Severity severity) => Code(severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        _ => "1;36",
    });

    /// <summary>The style of a part of a page: code, strong text, or neither.</summary>
    public string Of(char mark) => mark switch
    {
        '`' => Code("36"),
        '*' => Bold,
        _ => string.Empty,
    };

    private string Code(string code) => color ? $"\u001b[{code}m" : string.Empty;
}
