using System.Linq;
using DockerfileLint.Reporting;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting.Html;

/// <summary>What a browser makes of the page: on a telephone and a screen, light and dark, with a keyboard.</summary>
internal sealed class BrowserTests
{
    private const string Dockerfile = """
        FROM golang:1.23 AS build
        RUN apt-get update && apt-get install -y curl
        FROM debian:12
        ENV API_TOKEN sup3rS3cretValue99
        RUN apt-get update && apt-get install -y build-essential a-package-with-a-name-that-is-longer-than-any-screen-of-a-telephone-is-wide
        RUN wget https://example.org/a-path-that-is-longer-than-any-screen-of-a-telephone-is-wide/big.tar.gz && \
            tar xf big.tar.gz
        COPY --from=none /a /b

        """;

    /// <summary>Each text that is shown, with the ratio of its contrast to what is behind it.</summary>
    private const string Contrast = """
        (document, window) => {
          const rgb = text => { const n = text.match(/[\d.]+/g).map(Number); return n.length > 3 ? n : [...n.slice(0, 3), 1]; };
          const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3]));
          const light = color => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
            const value = color[i] / 255;
            return sum + weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
          }, 0);
          const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
          const behind = element => {
            for (let one = element; one; one = one.parentElement) {
              const color = rgb(window.getComputedStyle(one).backgroundColor);
              if (color[3] === 1) return color;
            }
            return [255, 255, 255, 1];
          };
          const found = [];
          for (const element of document.body.querySelectorAll('*')) {
            if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
            if (['title', 'desc'].includes(element.tagName) || !element.checkVisibility()) continue;
            const style = window.getComputedStyle(element);
            if (element.tagName !== 'text') {
              found.push([element.textContent.slice(0, 40), ratio(rgb(style.color), behind(element))]);
              continue;
            }
            let back = behind(element);
            for (const rect of element.parentElement.querySelectorAll('rect')) {
              const fill = window.getComputedStyle(rect);
              back = over([...rgb(fill.fill).slice(0, 3), Number(fill.fillOpacity)], back);
              found.push([element.textContent, ratio(rgb(style.fill), back)]);
            }
          }
          return { back: light(behind(document.body)), texts: found };
        }
        """;

    [TestCase(360, false)]
    [TestCase(360, true)]
    [TestCase(1300, false)]
    public void NothingIsWiderThanTheScreen(int width, bool isDark)
    {
        var measured = Chromium.Measure(Page(), width, isDark, """
            (document, window) => [document.documentElement.scrollWidth,
              [...document.querySelectorAll('pre, table, .map, h3, p')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1).length,
              [...document.querySelectorAll('.map')].map(e => e.getBoundingClientRect().height > 200)]
            """);
        Assert.That(measured[0].GetInt32(), Is.LessThanOrEqualTo(width));
        Assert.That(measured[1].GetInt32(), Is.Zero);
        Assert.That(measured[2].EnumerateArray().Select(static one => one.GetBoolean()), Is.Not.Empty.And.All.True);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void EveryTextCanBeRead(bool isDark)
    {
        var measured = Chromium.Measure(Page(), 1300, isDark, Contrast);
        Assert.That(measured.GetProperty("back").GetDouble(), isDark ? Is.LessThan(0.1) : Is.GreaterThan(0.9));
        var texts = measured.GetProperty("texts").EnumerateArray().ToList();
        Assert.That(texts, Has.Count.GreaterThan(50));
        // What WCAG 2 asks for at level AA.
        Assert.That(texts.Where(static one => one[1].GetDouble() < 4.5).Select(static one => one.GetRawText()), Is.Empty);
    }

    /// <summary>The measure itself can fail.</summary>
    [Test]
    public void ATextThatCannotBeReadIsFound()
    {
        var measured = Chromium.Measure(Page().Replace("--dim:#57606a", "--dim:#a0a0a0", System.StringComparison.Ordinal), 1300, isDark: false, Contrast);
        Assert.That(measured.GetProperty("texts").EnumerateArray().Where(static one => one[1].GetDouble() < 4.5).Select(static one => one[0].GetString()), Has.Member("Findings"));
    }

    [Test]
    public void AKeyboardReachesEverythingInOrder()
    {
        var measured = Chromium.Measure(Page(), 800, isDark: false, """
            (document, window) => {
              const stops = [...document.querySelectorAll('a[href], summary, [tabindex]')].filter(e => e.checkVisibility());
              return {
                order: stops.map(e => e.tabIndex),
                names: stops.map(e => e.textContent.trim()),
                focused: stops.map(e => { e.focus(); return document.activeElement === e; }),
                lost: [...document.querySelectorAll('a[href^="#"]')].filter(e => !document.querySelector(e.getAttribute('href'))).length,
                scrolled: [...document.querySelectorAll('pre, table')].filter(e => e.scrollWidth > e.clientWidth + 1).length,
                pictures: [...document.querySelectorAll('[role=img]')].map(e => e.getAttribute('aria-labelledby').split(' ').map(id => document.getElementById(id).textContent)),
              };
            }
            """);
        Assert.That(measured.GetProperty("order").EnumerateArray().Select(static one => one.GetInt32()), Is.Not.Empty.And.All.Zero);
        Assert.That(measured.GetProperty("names")[0].GetString(), Is.EqualTo("Skip to the findings"));
        Assert.That(measured.GetProperty("names").EnumerateArray().Select(static one => one.GetString()), Has.None.Empty.And.Some.StartsWith("Fix (safe)"));
        Assert.That(measured.GetProperty("focused").EnumerateArray().Select(static one => one.GetBoolean()), Is.All.True);
        // What scrolls by itself would have to be reached, too.
        Assert.That((measured.GetProperty("lost").GetInt32(), measured.GetProperty("scrolled").GetInt32()), Is.EqualTo((0, 0)));
        foreach (var picture in measured.GetProperty("pictures").EnumerateArray())
            Assert.That(picture.EnumerateArray().Select(static one => one.GetString()), Has.None.Empty);
    }

    private static string Page() => LintedReport.Write(ReportFormat.Html, Dockerfile, Dockerfile);
}
