import { Link } from "@remix-run/react";
import { Package } from "lucide-react";
import type { ProductCounts, ProductView } from "../../domain/products/views.ts";
import {
  issuesCount,
  keepLink,
  noProducts,
  noProductsWhy,
  productsLead,
  productsTitle,
  retiredChip,
  solvedCount,
} from "../../i18n/products.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";

export type ProductsPageProps = {
  products: (ProductView & Partial<ProductCounts>)[];
  keeps: boolean;
};

/** The catalogue, one line a product, with what is known of each. */
export function ProductsPage({ products, keeps }: ProductsPageProps) {
  return (
    <Columns>
      <PageHeader title={productsTitle()} lead={productsLead()}>
        {keeps && (
          <ButtonLink to="/admin/products" tone="quiet" size="small">
            {keepLink()}
          </ButtonLink>
        )}
      </PageHeader>
      {products.length === 0 ? (
        <EmptyState icon={<Package />} title={noProducts()}>
          {noProductsWhy()}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {products.map((product) => (
            <li key={product.slug} className="relative py-4">
              <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-17 font-semibold">
                <Link
                  to={product.path}
                  className="after:absolute after:inset-0 hover:text-link hover:underline hover:decoration-1 hover:underline-offset-3"
                >
                  {product.name}
                </Link>
                {product.retired && <Chip>{retiredChip()}</Chip>}
              </h2>
              {product.description && <p className="mt-0.5 text-quiet">{product.description}</p>}
              <ProductFigures {...product} />
            </li>
          ))}
        </ul>
      )}
    </Columns>
  );
}

function ProductFigures({ solved = 0, issues = 0 }: Partial<ProductCounts>) {
  const words = [
    ...(solved > 0 ? [solvedCount({ count: solved })] : []),
    ...(issues > 0 ? [issuesCount({ count: issues })] : []),
  ];
  return words.length > 0 && <p className="mt-1 text-14 text-quiet">{words.join(" · ")}</p>;
}
