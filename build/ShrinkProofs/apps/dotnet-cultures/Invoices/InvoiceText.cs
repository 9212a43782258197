using System.Globalization;

namespace Billing.Invoices;

public static class InvoiceText
{
    public static string Of(decimal amount, string culture) =>
        amount.ToString("C", CultureInfo.GetCultureInfo(culture));

    public static string Due(DateTimeOffset issued, string zone, string culture)
    {
        var local = TimeZoneInfo.ConvertTime(issued, TimeZoneInfo.FindSystemTimeZoneById(zone));
        return local.AddDays(14).ToString("D", CultureInfo.GetCultureInfo(culture));
    }
}
