namespace DockerfileLint.Reporting.Pages;

/// <summary>A part of a page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text: on one line, except for code.</param>
/// <param name="Detail">What follows the marks of a code block, the first cell of a row, or the marks of a
/// heading.</param>
internal sealed record PageBlock(PageBlockKind Kind, string Text, string Detail = "");
