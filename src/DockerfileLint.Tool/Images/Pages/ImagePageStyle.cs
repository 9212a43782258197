using DockerfileLint.Reporting.Html;

namespace DockerfileLint.Tool.Images.Pages;

/// <summary>How the page of an image looks: as a report, with pictures of files.</summary>
internal static class ImagePageStyle
{
    /// <summary>The style of the page.</summary>
    public const string Text = HtmlStyle.Text + "\n" + Pictures;

    /// <summary>The pattern for hidden bytes, which all pictures of the page use.</summary>
    public const string Hatch = """
        <svg class="patterns" aria-hidden="true"><defs><pattern id="hatch" width="7" height="7"
        patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="shade" d="M0 0H7V7H0Z"/>
        <path class="line" d="M0 0V7"/></pattern></defs></svg>
        """;

    private const string Pictures = """
        .patterns{position:absolute;width:0;height:0}
        .shade{fill:var(--waste);fill-opacity:.3}.line{stroke:var(--text);stroke-width:3;stroke-opacity:.75}
        .map.image{height:30rem}.map.layer{height:15rem}
        .map rect{stroke-width:1}.map rect.hidden,.bar .waste{fill:url(#hatch)}.map rect.hidden{stroke:none}
        .map text{font-size:12px;paint-order:stroke;stroke:var(--back);stroke-width:4px;stroke-opacity:.9;
        stroke-linejoin:round}.map .folder{font-weight:600}
        .legend{display:inline-block;width:1.6rem;height:1rem;vertical-align:-.15rem;margin-right:.4rem}
        .legend rect{fill:url(#hatch);stroke:var(--dim)}
        .bar{height:12px}.bar rect{height:12px}
        ul.paths{margin:.2rem 0 0;padding:0;list-style:none}.paths li{color:var(--dim)}
        .layer-map>summary{padding:.4rem 0}
        @media(max-width:40rem){.map .wide{display:none}.map.image{height:32rem}}
        @media(forced-colors:active){.line{stroke:CanvasText}.map text{stroke:Canvas;fill:CanvasText}}
        @media print{.layer-map:not([open]){display:none}}
        """;
}
