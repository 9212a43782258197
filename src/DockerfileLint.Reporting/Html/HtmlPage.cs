using System.IO;

namespace DockerfileLint.Reporting.Html;

/// <summary>The frame of a page that needs nothing else: no script, no font, no network.</summary>
internal static class HtmlPage
{
    // The page asks for nothing itself; a browser makes sure of it.
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        """;

    /// <summary>Writes everything up to the body.</summary>
    /// <param name="title">The title of the page, as text.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="output">Where it is written.</param>
    public static void Begin(string title, string style, TextWriter output) => output.WriteLine(
        $"{Head}\n<title>{HtmlText.Shown(title)}</title><style>\n{style}\n</style></head><body>".Replace("\r\n", "\n"));

    /// <summary>Writes everything after the main part.</summary>
    /// <param name="version">The version of the tool.</param>
    /// <param name="output">Where it is written.</param>
    public static void End(string version, TextWriter output) => output.WriteLine(
        $"</main><footer>dockerfile-lint {HtmlText.Encode(version)}</footer></body></html>");
}
