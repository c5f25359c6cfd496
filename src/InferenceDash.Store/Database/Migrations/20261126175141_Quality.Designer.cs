using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace InferenceDash.Store.Database.Migrations;

[DbContext(typeof(StoreContext))]
[Migration("20261126175141_Quality")]
internal sealed partial class Quality;
