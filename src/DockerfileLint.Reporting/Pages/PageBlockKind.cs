namespace DockerfileLint.Reporting.Pages;

/// <summary>What a part of a page is.</summary>
internal enum PageBlockKind
{
    Heading,
    Text,
    Item,
    Row,
    Code,
}
