using System.Globalization;
using System.Text;

namespace AslCompiler.Benchmarks.Workloads;

/// <summary>The inputs, made in code.</summary>
internal static class Inputs
{
    public const int RowCount = 1_000;

    public const string Booking = """
        {
          "bookingId": "b-2207",
          "guest": { "id": "g-15", "name": "Grace" },
          "nights": 3,
          "room": "sea view"
        }
        """;

    public static string Counter(int rounds) => $$"""{"count":0,"until":{{rounds}}}""";

    public static string Rows()
    {
        var text = new StringBuilder("""{"rows":[""");
        for (var row = 1; row <= RowCount; row++)
            text.Append(row == 1 ? "" : ",").Append(CultureInfo.InvariantCulture, $$"""{"row":{{row}},"net":{{row * 41 % 900}},"vat":{{row % 19}}}""");
        return text.Append("]}").ToString();
    }

    /// <summary>An order of eight items, some 3 KB.</summary>
    public static string PrintOrder { get; } = $$"""
        {
          "jobId": "job-2026-4711",
          "receivedAt": "2026-03-02T09:15:00Z",
          "desk": "online",
          "currency": "GBP",
          "client": {
            "id": "client-881",
            "name": "Mary Somerville",
            "mail": "mary@example.org",
            "rank": "regular",
            "address": { "street": "7 Burntisland Row", "town": "Jedburgh", "code": "TD8 6DE", "land": "GB" },
            "phones": [ "+44 1632 960001", "+44 1632 960002" ]
          },
          "items": [
            {{string.Join(",\n    ", Titles.Select(Item))}}
          ],
          "payment": {
            "kind": "card",
            "card": "card-09af77e1",
            "brand": "example",
            "holder": { "street": "7 Burntisland Row", "town": "Jedburgh", "code": "TD8 6DE", "land": "GB" }
          },
          "delivery": {
            "kind": "courier",
            "remarks": "Ring at the blue door; the bell of the front door is broken.",
            "between": { "from": "2026-03-09T08:00:00Z", "to": "2026-03-09T18:00:00Z" }
          },
          "vouchers": [ { "code": "SPRING", "off": 300 }, { "code": "REGULAR", "off": 150 } ],
          "origin": {
            "page": "posters",
            "visit": "6f1c0d8a-3a55-4f0e-9f0a-2b7c55d1e9a4",
            "browser": "Lynx/2.9",
            "score": 0.71,
            "flags": { "proof": true, "rush": false, "resale": false }
          }
        }
        """;

    private static string[] Titles => ["Poster", "Leaflet", "Calendar", "Postcard", "Booklet", "Banner", "Label", "Menu"];

    private static string Item(string title, int index) => $$"""
        {
              "code": "PRT-{{index + 1:0000}}",
              "title": "{{title}}",
              "copies": {{(index % 3) + 1}},
              "unitPrice": {{1150 + (index * 250)}},
              "sheetGrams": {{90 + (index * 20)}},
              "finish": [ "matt", "{{(index % 2 == 0 ? "cut" : "folded")}}" ],
              "rebate": {{(index % 4 == 3 ? "0.1" : "0")}}
            }
        """;
}
