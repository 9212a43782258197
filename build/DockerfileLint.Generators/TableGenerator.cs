using System.IO;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DockerfileLint.Generators;

/// <summary>
/// Compiles tables in: <c>Images/Data/Name.tsv</c> becomes
/// <c>DockerfileLint.Images.Data.NameTable.Text</c>, without its comments. It isn't a constant: the value of one is
/// stored a second time, with its declaration.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class TableGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var tables = context.AdditionalTextsProvider.Where(static file => Path.GetExtension(file.Path) == ".tsv")
            .Select(static (file, cancellation) => (
                Name: Path.GetFileNameWithoutExtension(file.Path),
                Text: file.GetText(cancellation)?.ToString() ?? ""));
        context.RegisterSourceOutput(
            tables,
            static (output, table) => output.AddSource(table.Name + "Table.g.cs", Write(table.Name, table.Text)));
    }

    private static string Write(string name, string text)
    {
        var rows = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            var row = line.TrimEnd('\r');
            if (row.Length > 0 && row[0] != '#') rows.Append(row).Append('\n');
        }

        var literal = SymbolDisplay.FormatLiteral(rows.ToString(), quote: true);
        return $"namespace DockerfileLint.Images.Data;\n\ninternal static class {name}Table\n{{\n"
            + $"    public static string Text => {literal};\n}}\n";
    }
}
