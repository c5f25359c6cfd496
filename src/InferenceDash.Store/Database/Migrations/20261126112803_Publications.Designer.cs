using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace InferenceDash.Store.Database.Migrations;

[DbContext(typeof(StoreContext))]
[Migration("20261126112803_Publications")]
internal sealed partial class Publications;
