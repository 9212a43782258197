namespace DockerfileLint.Reporting;

/// <summary>The formats of reports.</summary>
public enum ReportFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>Our own JSON.</summary>
    Json,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Annotations of GitHub Actions.</summary>
    GitHub,

    /// <summary>GitLab's code quality report.</summary>
    GitLab,

    /// <summary>Checkstyle's XML.</summary>
    Checkstyle,

    /// <summary>JUnit's XML.</summary>
    JUnit,

    /// <summary>A page.</summary>
    Html,

    /// <summary>A summary as Markdown, for job pages.</summary>
    Markdown,
}
