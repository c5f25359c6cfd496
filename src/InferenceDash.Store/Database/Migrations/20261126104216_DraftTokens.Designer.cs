using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace InferenceDash.Store.Database.Migrations;

[DbContext(typeof(StoreContext))]
[Migration("20261126104216_DraftTokens")]
internal sealed partial class DraftTokens;
